// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Code;
import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** Connect's types and values beside those of expressions. The schema of values is the detail of their code. */
public final class ConnectTypes {
    /** The digits after the point of decimals of which nothing else is known. */
    public static final int DEFAULT_SCALE = 2;

    private static final String SCALE = Decimal.SCALE_FIELD;

    private ConnectTypes() {}

    /** The type of values of a schema in expressions. */
    public static Type type(Schema schema) {
        Type logical = logical(schema.name());
        if (logical != null) {
            return logical;
        }
        return switch (schema.type()) {
            case INT8, INT16, INT32, INT64 -> Type.INTEGER;
            case FLOAT32, FLOAT64 -> Type.FLOAT;
            case BOOLEAN -> Type.BOOLEAN;
            case STRING -> Type.TEXT;
            case BYTES -> Type.BYTES;
            case ARRAY -> Type.LIST;
            case MAP, STRUCT -> Type.MAP;
        };
    }

    /** The type of Connect's logical types; null for others. */
    private static Type logical(String name) {
        return switch (name == null ? "" : name) {
            case Decimal.LOGICAL_NAME -> Type.DECIMAL;
            case Date.LOGICAL_NAME -> Type.DATE;
            case Time.LOGICAL_NAME -> Type.TIME;
            case Timestamp.LOGICAL_NAME -> Type.TIMESTAMP;
            default -> null;
        };
    }

    /** Code of values of a schema, which are those of expressions. */
    public static <C> Code<C> code(Schema schema, boolean isNullable, Code.ToObject<C> values) {
        Type type = type(schema);
        Code<C> code = isNullable ? Code.ofObjects(type, values) : Code.ofPresent(type, values);
        return code.withDetail(schema);
    }

    /** The schema of an expression's values, without what it says of null; null if it is not known. */
    public static Schema schema(Evaluator<?> evaluator) {
        if (evaluator.detail() instanceof Schema schema) {
            return schema;
        }
        return switch (evaluator.type()) {
            case BOOLEAN -> Schema.BOOLEAN_SCHEMA;
            case INTEGER -> Schema.INT64_SCHEMA;
            case FLOAT -> Schema.FLOAT64_SCHEMA;
            case DECIMAL -> Decimal.schema(DEFAULT_SCALE);
            case TEXT, UUID -> Schema.STRING_SCHEMA;
            case BYTES -> Schema.BYTES_SCHEMA;
            case TIMESTAMP -> Timestamp.SCHEMA;
            case DATE -> Date.SCHEMA;
            case TIME -> Time.SCHEMA;
            default -> null;
        };
    }

    /** The digits after the point of a schema of decimals; null if it is none. */
    public static Integer scale(Schema schema) {
        return schema.parameters() == null || !schema.parameters().containsKey(SCALE)
                ? null
                : Integer.valueOf(schema.parameters().get(SCALE));
    }

    /** The same schema for values that may be null, or never are. */
    public static Schema withOptional(Schema schema, boolean isOptional) {
        if (schema.isOptional() == isOptional) {
            return schema;
        }
        SchemaBuilder builder = copy(schema);
        return isOptional ? builder.optional().build() : builder.required().build();
    }

    /** A builder of the same schema, which does not say yet whether it is optional. */
    public static SchemaBuilder copy(Schema schema) {
        SchemaBuilder builder = switch (schema.type()) {
            case ARRAY -> SchemaBuilder.array(schema.valueSchema());
            case MAP -> SchemaBuilder.map(schema.keySchema(), schema.valueSchema());
            default -> new SchemaBuilder(schema.type());
        };
        builder.name(schema.name()).version(schema.version()).doc(schema.doc());
        if (schema.parameters() != null) {
            builder.parameters(schema.parameters());
        }
        if (schema.type() == Schema.Type.STRUCT) {
            schema.fields().forEach(field -> builder.field(field.name(), field.schema()));
        }
        return builder;
    }

    /** The value of an expression that stands for a value of Connect other than a date or time. */
    static Object ofConnect(Object value) {
        if (value instanceof Float floating) {
            return Double.valueOf(floating.toString());
        }
        return value instanceof Integer || value instanceof Short || value instanceof Byte
                ? (Object) ((Number) value).longValue()
                : value;
    }

    /** The value of an expression that stands for a value of Connect. */
    public static Object ofConnect(Schema schema, Object value) {
        if (value instanceof java.util.Date date) {
            return Moments.of(schema, date);
        }
        if (value instanceof Struct struct) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (Field field : struct.schema().fields()) {
                fields.put(field.name(), ofConnect(field.schema(), struct.get(field)));
            }
            return fields;
        }
        if (value instanceof Collection<?> elements) {
            List<Object> list = new ArrayList<>(elements.size());
            elements.forEach(each -> list.add(ofConnect(schema.valueSchema(), each)));
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.forEach((key, each) ->
                    entries.put(ofConnect(schema.keySchema(), key), ofConnect(schema.valueSchema(), each)));
            return entries;
        }
        return ofConnect(value);
    }
}
