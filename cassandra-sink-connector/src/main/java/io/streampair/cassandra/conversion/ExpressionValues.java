// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import io.streampair.cassandra.data.OneOf;
import io.streampair.cassandra.data.StructFields;
import io.streampair.cassandra.data.TimeSpan;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** Brings values of records into expressions, by their logical types, and results to columns. Not thread-safe. */
public final class ExpressionValues {
    private Schema lastSchema;
    private LogicalType lastType;
    private boolean lastIsNested;

    /**
     * The value as expressions have it: a Debezium MicroTimestamp as an Instant, and so on.
     *
     * @param value not null
     * @param schema null if the value has none
     */
    @SuppressWarnings("ReferenceEquality")
    public Object of(Object value, Schema schema) {
        if (schema == null) {
            return value;
        }
        if (schema != lastSchema) {
            lastType = LogicalType.of(schema);
            lastIsNested = schema.type() == Schema.Type.ARRAY || schema.type() == Schema.Type.MAP;
            lastSchema = schema;
        }
        if (lastType != null) {
            return ofLogical(lastType, value);
        }
        return lastIsNested ? ofNested(value, schema) : value;
    }

    private static Object ofLogical(LogicalType type, Object value) {
        Object read = type.read(value);
        if (read instanceof TimeSpan span) {
            return Duration.ofNanos(span.nanos());
        }
        boolean isExact = read instanceof CqlDuration duration && duration.getMonths() == 0 && duration.getDays() == 0;
        return isExact ? Duration.ofNanos(((CqlDuration) read).getNanoseconds()) : read;
    }

    /** Elements lose their schema, so they take their logical types with them. */
    private static Object ofNested(Object value, Schema schema) {
        Schema of = schema.valueSchema();
        if (of == null
                || (LogicalType.of(of) == null && of.type() != Schema.Type.ARRAY && of.type() != Schema.Type.MAP)) {
            return value;
        }
        ExpressionValues elements = new ExpressionValues();
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> read = new HashMap<>();
            map.forEach((key, each) -> read.put(key, each == null ? null : elements.of(each, of)));
            return read;
        }
        if (!(value instanceof Collection<?> list)) {
            return value;
        }
        List<Object> read = new ArrayList<>(list.size());
        list.forEach(each -> read.add(each == null ? null : elements.of(each, of)));
        return read;
    }

    /** The field of a Struct within a value. */
    public static Object field(Object parent, String name) {
        if (!(parent instanceof Struct struct)) {
            throw new EvaluationException("the value has no fields");
        }
        Field field = struct.schema().field(name);
        Object value = field == null ? null : StructFields.of(struct, field);
        Object set = OneOf.value(value);
        return set == null ? null : new ExpressionValues().of(set, OneOf.schema(field.schema(), value));
    }

    /** The type of a schema's values in expressions. */
    public static Type type(Schema schema) {
        if (schema == null || OneOf.is(schema)) {
            return Type.ANY;
        }
        LogicalType logicalType = LogicalType.of(schema);
        ValueKind kind =
                logicalType == null || logicalType.type() == null ? ValueKind.of(schema.type()) : logicalType.type();
        return switch (kind) {
            case BOOLEAN -> Type.BOOLEAN;
            case INTEGER -> Type.INTEGER;
            case FLOAT -> Type.FLOAT;
            case DECIMAL -> Type.DECIMAL;
            case TEXT -> Type.TEXT;
            case BYTES -> Type.BYTES;
            case DATE -> Type.DATE;
            case TIMESTAMP -> Type.TIMESTAMP;
            // Some are durations.
            case TIME, DURATION -> Type.ANY;
            case LIST -> Type.LIST;
            case MAP -> Type.MAP;
            case STRUCT -> Type.STRUCT;
        };
    }

    /** A result as the conversions to columns take it. */
    public static Object forColumn(Object result) {
        if (result instanceof UUID uuid) {
            return uuid.toString();
        }
        if (result instanceof Map<?, ?> map) {
            Map<Object, Object> values = new LinkedHashMap<>();
            map.forEach((key, value) -> values.put(key, forColumn(value)));
            return values;
        }
        return result instanceof Duration duration ? CqlDuration.newInstance(0, 0, duration.toNanos()) : result;
    }
}
