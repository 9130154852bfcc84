// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** A Struct, a map, or a single value. Its fields are known only once a record arrives. */
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

    /** Reads a field; its failure for a string or bytes names the formats that have fields. */
    private record PartReader(Reader reader) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            if (value instanceof String || value instanceof byte[]) {
                throw new DataException("the value is a " + value.getClass().getSimpleName()
                        + ", which has no fields; to read fields of JSON or delimited strings, set value.format to json or "
                        + "delimited");
            }
            return reader.read(record, value);
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            return reader.schema(record, value);
        }
    }

    private record Reader(PathReader path) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            return path.read(value);
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            return path.schema(record.valueSchema(), value);
        }
    }
}
