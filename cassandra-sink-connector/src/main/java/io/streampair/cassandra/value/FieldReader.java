// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;

/** Reads what one column gets from a record. */
@FunctionalInterface
public interface FieldReader {
    /** What {@link #read} returns when the record has no such field, as opposed to a field that is null. */
    Object MISSING = new Object();

    /**
     * @param value the record's value as its {@link ValueFormat} decoded it
     * @return the field, null, or {@link #MISSING}
     * @throws org.apache.kafka.connect.errors.DataException if the part that should have the field cannot have any
     */
    Object read(SinkRecord record, Object value);

    /** The schema of the field, by the schemas of the record alone; null if they say nothing about it. */
    default Schema schema(SinkRecord record) {
        return null;
    }
}
