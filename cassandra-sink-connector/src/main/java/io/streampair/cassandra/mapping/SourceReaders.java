// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.PathReader;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/** The reader of each source that is a part of the record. */
final class SourceReaders {
    private SourceReaders() {}

    static FieldReader of(Source source, ValueFormat format) {
        if (source instanceof Source.Value value) {
            return format.reader(value.path());
        }
        if (source instanceof Source.Key key) {
            PathReader path = new PathReader(key.path());
            return (record, value) -> path.read(record.key());
        }
        if (source instanceof Source.Header header) {
            PathReader path = new PathReader(header.path());
            return (record, value) -> header(record, header.name(), path);
        }
        return metadata((Source.Metadata) source);
    }

    private static Object header(SinkRecord record, String name, PathReader path) {
        Header header = record.headers().lastWithName(name);
        return header == null ? FieldReader.MISSING : path.read(header.value());
    }

    private static FieldReader metadata(Source.Metadata metadata) {
        return switch (metadata) {
            case TOPIC -> (record, value) -> record.originalTopic();
            case PARTITION -> (record, value) -> record.originalKafkaPartition();
            case OFFSET -> (record, value) -> record.originalKafkaOffset();
            case TIMESTAMP -> (record, value) -> record.timestamp();
        };
    }

    /** A reader of a field of the key by its name, where keys may be something else than Structs and maps. */
    static FieldReader keyByName(String name) {
        PathReader path = new PathReader(FieldPath.ofAnyCase(name));
        return (record, value) -> record.key() instanceof Struct || record.key() instanceof Map
                ? path.read(record.key())
                : FieldReader.MISSING;
    }

    /** What the first reads if the record has a value, and the value has such a field; else what the second reads. */
    static FieldReader either(FieldReader ofValue, FieldReader otherwise) {
        return (record, value) -> {
            Object found = record.value() == null ? FieldReader.MISSING : ofValue.read(record, value);
            return found == FieldReader.MISSING ? otherwise.read(record, value) : found;
        };
    }
}
