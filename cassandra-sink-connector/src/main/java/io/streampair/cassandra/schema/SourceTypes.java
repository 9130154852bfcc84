// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.schema;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.conversion.ExpressionValues;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.grammar.TypedNames;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.PathReader;
import io.streampair.cassandra.value.ValueFormat;
import io.streampair.expressions.Type;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/** The CQL type of a column to create for a source. */
final class SourceTypes {
    private static final Map<Type, DataType> OF_EXPRESSIONS = Map.ofEntries(
            Map.entry(Type.BOOLEAN, DataTypes.BOOLEAN),
            Map.entry(Type.INTEGER, DataTypes.BIGINT),
            Map.entry(Type.FLOAT, DataTypes.DOUBLE),
            Map.entry(Type.DECIMAL, DataTypes.DECIMAL),
            Map.entry(Type.TEXT, DataTypes.TEXT),
            Map.entry(Type.BYTES, DataTypes.BLOB),
            Map.entry(Type.TIMESTAMP, DataTypes.TIMESTAMP),
            Map.entry(Type.DATE, DataTypes.DATE),
            Map.entry(Type.TIME, DataTypes.TIME),
            Map.entry(Type.DURATION, DataTypes.DURATION),
            Map.entry(Type.UUID, DataTypes.UUID));

    private final ValueFormat format;
    private final FieldPath each;

    /** @param each the path to the array or map whose elements rows are made of; null for whole values */
    SourceTypes(ValueFormat format, FieldPath each) {
        this.format = format;
        this.each = each;
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
        if (source == Source.Element.INDEX) {
            return () -> DataTypes.INT;
        }
        if (source instanceof Source.Literal literal) {
            return literal.value() == null ? null : () -> of(literal.value());
        }
        if (source instanceof Source.Computed computed) {
            return type(computed, record);
        }
        Schema schema = schema(source, record);
        return schema == null ? null : () -> ColumnTypes.of(schema);
    }

    /** Null if the type depends on the value. */
    private Supplier<DataType> type(Source.Computed computed, SinkRecord record) {
        Type type = computed.expression()
                .bind(new TypedNames(source -> source instanceof Source.Metadata || source == Source.Element.INDEX
                        ? TypedNames.known(source)
                        : ExpressionValues.type(schema(source, record))))
                .type();
        DataType ofColumn = OF_EXPRESSIONS.get(type);
        return ofColumn == null ? null : () -> ofColumn;
    }

    private Schema schema(Source source, SinkRecord record) {
        if (source instanceof Source.Value value) {
            boolean isText = !format.fields().isEmpty() && !value.path().isWhole();
            return isText ? Schema.OPTIONAL_STRING_SCHEMA : follow(value.path(), format.rowSchema(record));
        }
        if (source instanceof Source.Key key) {
            return follow(key.path(), record.keySchema());
        }
        if (source instanceof Source.Envelope envelope) {
            return follow(envelope.path(), record.valueSchema());
        }
        if (source instanceof Source.Item item) {
            return follow(item.path(), itemSchema(record));
        }
        Source.Header named = (Source.Header) source;
        Header header = record.headers().lastWithName(named.name());
        return header == null ? null : follow(named.path(), header.schema());
    }

    /** The schema of the elements that rows are made of; null if the record has none. */
    Schema itemSchema(SinkRecord record) {
        Schema elements = each == null ? null : follow(each, format.rowSchema(record));
        if (elements != null && elements.type() == Schema.Type.MAP) {
            return SchemaBuilder.struct()
                    .field("key", elements.keySchema())
                    .field("value", elements.valueSchema())
                    .build();
        }
        return elements == null || elements.type() != Schema.Type.ARRAY ? null : elements.valueSchema();
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
