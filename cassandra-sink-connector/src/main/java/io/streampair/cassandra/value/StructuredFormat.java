// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** A Struct, a map, or a single value. Which fields it has is known only when it comes. */
final class StructuredFormat implements ValueFormat {
    @Override
    public Object decode(SinkRecord record) {
        return record.value();
    }

    @Override
    public FieldReader reader(FieldPath path) {
        PathReader reader = new PathReader(path);
        return path.isWhole() ? new Reader(reader) : new PartReader(new Reader(reader));
    }

    @Override
    public boolean mayHave(FieldPath path) {
        return true;
    }

    @Override
    public List<String> fields() {
        return List.of();
    }

    /** A reader of what no text has; it says how those texts are read that stand for more. */
    private record PartReader(Reader reader) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            if (value instanceof String || value instanceof byte[]) {
                throw new DataException("the value is a " + value.getClass().getSimpleName()
                        + ", which has no fields; value.format=json reads those of JSON, value.format=delimited those of "
                        + "delimited text");
            }
            return reader.read(record, value);
        }

        @Override
        public Schema schema(SinkRecord record) {
            return reader.schema(record);
        }
    }

    private record Reader(PathReader path) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            return path.read(value);
        }

        @Override
        public Schema schema(SinkRecord record) {
            return path.schema(record.valueSchema());
        }
    }
}
