// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.schema;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.PathReader;
import io.streampair.cassandra.value.ValueFormat;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/** The CQL type of a column to create for a source. */
final class SourceTypes {
    private final ValueFormat format;

    SourceTypes(ValueFormat format) {
        this.format = format;
    }

    /**
     * The type; null if the record has no schema for it. The supplier throws a DataException if the schema has no CQL
     * type.
     */
    Supplier<DataType> type(Source source, SinkRecord record) {
        if (source instanceof Source.Metadata metadata) {
            return () -> of(metadata);
        }
        if (source instanceof Source.Function function) {
            return () -> function == Source.Function.NOW ? DataTypes.TIMESTAMP : DataTypes.UUID;
        }
        if (source instanceof Source.Literal literal) {
            return literal.value() == null ? null : () -> of(literal.value());
        }
        Schema schema = schema(source, record);
        return schema == null ? null : () -> ColumnTypes.of(schema);
    }

    private Schema schema(Source source, SinkRecord record) {
        if (source instanceof Source.Value value) {
            boolean isText = !format.fields().isEmpty() && !value.path().isWhole();
            return isText ? Schema.OPTIONAL_STRING_SCHEMA : follow(value.path(), record.valueSchema());
        }
        if (source instanceof Source.Key key) {
            return follow(key.path(), record.keySchema());
        }
        Source.Header named = (Source.Header) source;
        Header header = record.headers().lastWithName(named.name());
        return header == null ? null : follow(named.path(), header.schema());
    }

    private static Schema follow(FieldPath path, Schema schema) {
        return new PathReader(path).schema(schema);
    }

    private static DataType of(Source.Metadata metadata) {
        return switch (metadata) {
            case TOPIC -> DataTypes.TEXT;
            case PARTITION -> DataTypes.INT;
            case OFFSET -> DataTypes.BIGINT;
            case TIMESTAMP -> DataTypes.TIMESTAMP;
        };
    }

    private static DataType of(Object literal) {
        if (literal instanceof Boolean) {
            return DataTypes.BOOLEAN;
        }
        if (literal instanceof BigDecimal) {
            return DataTypes.DECIMAL;
        }
        return literal instanceof Long ? DataTypes.BIGINT : DataTypes.TEXT;
    }
}
