// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import java.util.List;

/** The fields of a record. Their values are made in an order in which each follows those that it refers to. */
public final class FieldSet {
    private final List<Field> fields;
    private final int[] order;
    private final boolean[] ofKey;
    private final Object[] values;
    private final Position first;

    FieldSet(List<Field> fields, int[] order, boolean[] ofKey, Object[] values, Position first) {
        this.fields = fields;
        this.order = order;
        this.ofKey = ofKey;
        this.values = values;
        this.first = first;
    }

    /** The field; null if its settings have a problem, which is then noted there. */
    static Field compile(String name, FieldConfig config, GeneratorContext context) {
        if (!config.valid()) {
            return null;
        }
        Generator generator = config.generatorFactory().compile(config, context);
        return config.valid() ? new Field(name, config, generator, context.random()) : null;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The values at a position, in the order of the fields. The next call reuses the array. */
    public Object[] valuesAt(Position at) {
        first.moveToFirstOf(at);
        for (int i : order) {
            values[i] = fields.get(i).value(ofKey[i] ? first : at);
        }
        return values;
    }
}
