// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/** The reader of each source. */
final class SourceReaders {
    private SourceReaders() {}

    static FieldReader of(ColumnSource source, ValueFormat format) {
        return switch (source.root()) {
            case VALUE -> format.reader(source.path());
            case KEY -> {
                FieldPath path = new FieldPath(source.path());
                yield (record, value) -> path.read(record.key());
            }
            case HEADER -> {
                String name = source.path().get(0);
                yield (record, value) -> header(record, name);
            }
            case TOPIC -> (record, value) -> record.originalTopic();
            case PARTITION -> (record, value) -> record.originalKafkaPartition();
            case OFFSET -> (record, value) -> record.originalKafkaOffset();
            case TIMESTAMP -> (record, value) -> record.timestamp();
        };
    }

    private static Object header(SinkRecord record, String name) {
        Header header = record.headers().lastWithName(name);
        return header == null ? FieldReader.MISSING : header.value();
    }
}
