// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.row.Origin;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.PathReader;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/** The reader of each source that is a part of the record. */
final class SourceReaders {
    private SourceReaders() {}

    /** @param conversions how expressions read times */
    static FieldReader of(Source source, ValueFormat format, ConversionOptions conversions) {
        if (source instanceof Source.Value value) {
            return format.reader(value.path());
        }
        if (source instanceof Source.Item item) {
            return format.itemReader(item.path());
        }
        if (source instanceof Source.Envelope envelope) {
            return format.envelopeReader(envelope.path());
        }
        if (source == Source.Element.INDEX) {
            return format.itemIndexReader();
        }
        if (source instanceof Source.Key key) {
            PathReader path = new PathReader(key.path());
            return key.path().isWhole() ? new KeyReader(path) : new KeyPartReader(path, format);
        }
        if (source instanceof Source.Header header) {
            return new HeaderReader(header.name(), new PathReader(header.path()));
        }
        if (source instanceof Source.Literal literal) {
            return (record, value) -> literal.value();
        }
        if (source instanceof Source.Computed computed) {
            return ComputedReader.ofColumn(computed, format, conversions);
        }
        if (source instanceof Source.Metadata metadata) {
            return metadata(metadata);
        }
        throw new IllegalArgumentException(source + " can only be the source of a column");
    }

    /** The reader of what a condition is about; a value that the record does not hold counts as null in it. */
    static FieldReader ofCondition(Source source, ValueFormat format, ConversionOptions conversions) {
        return source instanceof Source.Computed computed
                ? ComputedReader.ofCondition(computed, format, conversions)
                : of(source, format, conversions);
    }

    private static FieldReader metadata(Source.Metadata metadata) {
        return switch (metadata) {
            case TOPIC -> (record, value) -> Origin.topic(record);
            case PARTITION -> (record, value) -> Origin.partition(record);
            case OFFSET -> (record, value) -> Origin.offset(record);
            case TIMESTAMP -> (record, value) -> record.timestamp();
        };
    }

    /** A reader of a field of the key by its name, where keys may be something else than Structs and maps. */
    static FieldReader keyByName(FieldPath name, ValueFormat format) {
        return new KeyFieldReader(new PathReader(name), format);
    }

    private record KeyReader(PathReader path) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            return path.read(record.key());
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            return path.schema(record.keySchema(), record.key());
        }
    }

    private record KeyPartReader(PathReader path, ValueFormat format) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            return path.read(format.decodeKey(record));
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            return path.schema(record.keySchema(), record.key());
        }
    }

    private record KeyFieldReader(PathReader path, ValueFormat format) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            Object key = format.decodeKey(record);
            return key instanceof Struct || key instanceof Map ? path.read(key) : MISSING;
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            return path.schema(record.keySchema(), record.key());
        }
    }

    private record HeaderReader(String name, PathReader path) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            Header header = record.headers().lastWithName(name);
            return header == null ? MISSING : path.read(header.value());
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            Header header = record.headers().lastWithName(name);
            return header == null ? null : path.schema(header.schema(), header.value());
        }
    }
}
