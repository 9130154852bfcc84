// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;

/** Reads one field of a record. Not thread-safe. */
@FunctionalInterface
public interface FieldReader {
    /** Returned by {@link #read} if the record has no such field, as opposed to a field that is null. */
    Object MISSING = new Object();

    /** Returned by {@link #read} if the field has a value that the record does not hold: its column stays as it is. */
    Object UNCHANGED = new Object();

    /** Whether what {@link #read} returned is a value. */
    static boolean isThere(Object field) {
        return field != null && field != MISSING && field != UNCHANGED;
    }

    /**
     * @param value the record's value, decoded by its {@link ValueFormat}
     * @return the field, null, {@link #MISSING} or {@link #UNCHANGED}
     * @throws org.apache.kafka.connect.errors.DataException if the parent of the field cannot have fields
     */
    Object read(SinkRecord record, Object value);

    /**
     * The schema of the field; null if the record says nothing about it.
     *
     * @param value the record's value, decoded by its {@link ValueFormat}
     */
    default Schema schema(SinkRecord record, Object value) {
        return null;
    }
}
