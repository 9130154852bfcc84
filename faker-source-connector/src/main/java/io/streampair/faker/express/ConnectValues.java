// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.faker.value.FieldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** Converts values of expressions to Connect's. */
public final class ConnectValues {
    private ConnectValues() {}

    /** The conversion to values of a schema; null stays null. */
    public static UnaryOperator<Object> to(Schema schema) {
        UnaryOperator<Object> present = toPresent(schema);
        return value -> value == null ? null : present.apply(value);
    }

    private static UnaryOperator<Object> toPresent(Schema schema) {
        return switch (schema.type()) {
            case STRUCT -> toStruct(schema);
            case ARRAY -> {
                UnaryOperator<Object> element = to(schema.valueSchema());
                yield value -> {
                    List<Object> list = new ArrayList<>();
                    ((Collection<?>) value).forEach(each -> list.add(element.apply(each)));
                    return list;
                };
            }
            case MAP -> {
                UnaryOperator<Object> keys = to(schema.keySchema());
                UnaryOperator<Object> values = to(schema.valueSchema());
                yield value -> {
                    Map<Object, Object> map = new LinkedHashMap<>();
                    ((Map<?, ?>) value).forEach((key, each) -> map.put(keys.apply(key), values.apply(each)));
                    return map;
                };
            }
            default -> {
                FieldType type = fieldType(schema);
                Integer scale = ConnectTypes.scale(schema);
                int digits = scale == null ? 0 : scale;
                yield value -> type.of(value, digits);
            }
        };
    }

    private static UnaryOperator<Object> toStruct(Schema schema) {
        List<Field> fields = schema.fields();
        List<UnaryOperator<Object>> parts = new ArrayList<>();
        fields.forEach(field -> parts.add(to(field.schema())));
        return value -> {
            Map<?, ?> map = (Map<?, ?>) value;
            Struct struct = new Struct(schema);
            for (int i = 0; i < parts.size(); i++) {
                struct.put(
                        fields.get(i), parts.get(i).apply(map.get(fields.get(i).name())));
            }
            return struct;
        };
    }

    /** The type of a schema of single values. */
    public static FieldType fieldType(Schema schema) {
        return switch (ConnectTypes.type(schema)) {
            case DECIMAL -> FieldType.DECIMAL;
            case DATE -> FieldType.DATE;
            case TIME -> FieldType.TIME;
            case TIMESTAMP -> FieldType.TIMESTAMP;
            default -> FieldType.named(schema.type().name());
        };
    }
}
