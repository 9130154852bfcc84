// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;

/** A Struct, a map, or a single value. Which fields it has is known only when it comes. */
final class StructuredFormat implements ValueFormat {
    @Override
    public Object decode(SinkRecord record) {
        return record.value();
    }

    @Override
    public FieldReader reader(FieldPath path) {
        return new Reader(new PathReader(path));
    }

    @Override
    public boolean mayHave(FieldPath path) {
        return true;
    }

    @Override
    public List<String> fields() {
        return List.of();
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
