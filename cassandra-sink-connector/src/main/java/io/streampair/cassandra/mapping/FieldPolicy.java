// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import org.apache.kafka.connect.errors.DataException;

/**
 * What fields mean that are not there.
 *
 * @param missing what a column gets whose field a record does not have
 * @param isNullUnset whether a field that is null leaves the column as it is, rather than deleting what is in it
 */
public record FieldPolicy(Missing missing, boolean isNullUnset) {
    /** What a column gets whose field a record does not have. */
    public enum Missing {
        /** Nothing: it stays as it is. */
        UNSET,
        /** Null, which deletes what is in it. */
        NULL,
        /** The record is bad. */
        FAIL
    }

    /** As most sinks have it: a missing field leaves its column as it is. */
    public static final FieldPolicy DEFAULT = new FieldPolicy(Missing.UNSET, false);

    ByteBuffer ofMissing() {
        return switch (missing) {
            case UNSET -> Row.UNSET;
            case NULL -> ofNull();
            case FAIL ->
                throw new DataException("the record has no such field, which mapping.missing.fields=fail demands");
        };
    }

    ByteBuffer ofNull() {
        return isNullUnset ? Row.UNSET : null;
    }
}
