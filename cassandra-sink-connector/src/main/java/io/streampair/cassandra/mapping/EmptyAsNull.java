// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.value.FieldReader;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;

/** Reads an empty text as null. */
record EmptyAsNull(FieldReader reader) implements FieldReader {
    @Override
    public Object read(SinkRecord record, Object value) {
        Object field = reader.read(record, value);
        return field instanceof String text && text.isEmpty() ? null : field;
    }

    @Override
    public Schema schema(SinkRecord record, Object value) {
        return reader.schema(record, value);
    }
}
