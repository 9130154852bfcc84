// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.conversion.Moments;
import io.streampair.cassandra.value.FieldReader;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;

/** Reads a field as an Instant if it says its own unit, else as it is. */
record MomentReader(FieldReader reader, Moments moments) implements FieldReader {
    @Override
    public Object read(SinkRecord record, Object value) {
        Object field = reader.read(record, value);
        return FieldReader.isThere(field) ? moments.of(field, reader.schema(record, value)) : field;
    }

    @Override
    public Schema schema(SinkRecord record, Object value) {
        return null;
    }
}
