// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Follows a path into a value. */
final class Steps {
    private final Path.Step[] steps;
    private final BiFunction<Object, String, Object> fields;

    /** @param fields reads the field of a value that is neither a map nor a list */
    Steps(List<Path.Step> steps, BiFunction<Object, String, Object> fields) {
        this.steps = steps.toArray(Path.Step[]::new);
        this.fields = fields;
    }

    /** @return null if there is none */
    Object follow(Object value) {
        Object current = value;
        for (Path.Step step : steps) {
            if (current == null) {
                return null;
            }
            current = step instanceof Path.Field field
                    ? field(current, field.name())
                    : element(current, ((Path.Element) step).index());
        }
        return current;
    }

    private Object field(Object parent, String name) {
        if (parent instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (Type.of(parent) != Type.STRUCT) {
            throw new EvaluationException(Type.of(parent).withArticle() + " has no fields");
        }
        return fields.apply(parent, name);
    }

    private static Object element(Object parent, int index) {
        if (parent instanceof List<?> list) {
            return index < list.size() ? list.get(index) : null;
        }
        throw new EvaluationException(Type.of(parent).withArticle() + " has no elements");
    }
}
