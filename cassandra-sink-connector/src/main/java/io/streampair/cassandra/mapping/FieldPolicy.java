// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import org.apache.kafka.connect.errors.DataException;

/**
 * What missing and null fields do to their columns.
 *
 * @param missing what a missing field does
 * @param isNullUnset whether a null field leaves the column unchanged rather than deleting its value
 * @param isEmptyNull whether an empty text counts as null
 */
public record FieldPolicy(Missing missing, boolean isNullUnset, boolean isEmptyNull) {
    /** What a missing field does to its column. */
    public enum Missing {
        /** Leaves the column unchanged. */
        UNSET,
        /** Deletes the column's value. */
        NULL,
        /** The record is bad. */
        FAIL
    }

    /** Takes empty texts as they are. */
    public FieldPolicy(Missing missing, boolean isNullUnset) {
        this(missing, isNullUnset, false);
    }

    /** The default, as in most sinks: a missing field leaves its column unchanged. */
    public static final FieldPolicy DEFAULT = new FieldPolicy(Missing.UNSET, false);

    ByteBuffer ofMissing() {
        return switch (missing) {
            case UNSET -> Row.UNSET;
            case NULL -> null;
            case FAIL ->
                throw new DataException("the field is missing from the record, and mapping.missing.fields=fail");
        };
    }

    ByteBuffer ofNull() {
        return isNullUnset ? Row.UNSET : null;
    }
}
