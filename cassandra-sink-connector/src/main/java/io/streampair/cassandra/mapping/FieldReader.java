// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/** Reads what one column gets from a record. */
@FunctionalInterface
interface FieldReader {
    /** What {@link #read} returns when the record has no such field, as opposed to a field that is null. */
    Object MISSING = new Object();

    /**
     * @param value the record's value as the {@link ValueFormat} decoded it
     * @return the field, null, or {@link #MISSING}
     */
    Object read(SinkRecord record, Object value);

    /** A reader of structured parts: keys, headers, metadata, and values that are Structs or maps. */
    static FieldReader structured(ColumnSource source) {
        List<String> path = source.path();
        return switch (source.root()) {
            case VALUE -> (record, value) -> descend(value, path);
            case KEY -> (record, value) -> descend(record.key(), path);
            case HEADER -> {
                String name = path.get(0);
                yield (record, value) -> {
                    Header header = record.headers().lastWithName(name);
                    return header == null ? MISSING : header.value();
                };
            }
            case TOPIC -> (record, value) -> record.originalTopic();
            case PARTITION -> (record, value) -> record.originalKafkaPartition();
            case OFFSET -> (record, value) -> record.originalKafkaOffset();
            case TIMESTAMP -> (record, value) -> record.timestamp();
        };
    }

    private static Object descend(Object part, List<String> path) {
        Object current = part;
        for (int i = 0; i < path.size(); i++) {
            current = child(current, path.get(i));
            if (current == null || current == MISSING) {
                return i == path.size() - 1 ? current : MISSING;
            }
        }
        return current;
    }

    private static Object child(Object parent, String name) {
        if (parent instanceof Struct struct) {
            return struct.schema().field(name) == null ? MISSING : struct.get(name);
        }
        if (parent instanceof Map<?, ?> map) {
            Object child = map.get(name);
            return child == null && !map.containsKey(name) ? MISSING : child;
        }
        if (parent == null) {
            return MISSING;
        }
        throw new DataException("field '" + name + "' is looked for in a "
                + parent.getClass().getSimpleName() + ", which has no fields; Structs and maps have");
    }
}
