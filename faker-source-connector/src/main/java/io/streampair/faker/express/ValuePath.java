// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Code;
import io.streampair.expressions.Path;
import io.streampair.faker.config.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;

/** The way from a field's value to a part of it, with the type of the part. */
public final class ValuePath {
    private ValuePath() {}

    /**
     * The code of a name whose first part is a field.
     *
     * @param schema the schema of the field
     * @param path the name
     * @param isNullable whether the field may be null
     * @param values the field, as expressions have it
     * @throws IllegalArgumentException if there is no such part
     */
    public static <C> Code<C> code(Schema schema, Path path, boolean isNullable, Code.ToObject<C> values) {
        Schema part = schema;
        boolean mayBeNull = isNullable;
        List<Object> steps = new ArrayList<>();
        String before = path.root();
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Element element && part.type() == Schema.Type.ARRAY) {
                part = part.valueSchema();
                mayBeNull = true;
                steps.add(element.index());
            } else if (step instanceof Path.Field field) {
                Schema parent = part;
                part = field(parent, field.name(), before);
                mayBeNull |= part.isOptional() || parent.type() == Schema.Type.MAP;
                steps.add(field.name());
                before = field.name();
            } else {
                throw new IllegalArgumentException("'" + before + "' has no elements");
            }
        }
        if (steps.isEmpty()) {
            return ConnectTypes.code(part, mayBeNull, values);
        }
        Object[] way = steps.toArray();
        return ConnectTypes.code(part, mayBeNull, context -> follow(values.value(context), way));
    }

    private static Schema field(Schema parent, String name, String before) {
        if (parent.type() == Schema.Type.MAP) {
            return parent.valueSchema();
        }
        if (parent.type() != Schema.Type.STRUCT) {
            throw new IllegalArgumentException("'" + before + "' has no fields");
        }
        Field field = parent.field(name);
        if (field == null) {
            List<String> names = parent.fields().stream().map(Field::name).toList();
            throw new IllegalArgumentException(Suggestions.problem(
                    "'" + before + "' has no field '" + name + "'",
                    Suggestions.didYouMean(name, names),
                    "It has " + String.join(", ", names)));
        }
        return field.schema();
    }

    private static Object follow(Object value, Object[] way) {
        Object part = value;
        for (Object step : way) {
            if (part instanceof Map<?, ?> map) {
                part = map.get(step);
            } else if (part instanceof List<?> list && step instanceof Integer index) {
                part = index < list.size() ? list.get(index) : null;
            } else {
                return null;
            }
        }
        return part;
    }
}
