// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import java.util.List;

/** The fields of a record, made in an order in which each comes after those it refers to. */
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

    /** The field, or null if there is a problem with its configuration, which then is noted there. */
    static Field compile(String name, FieldConfig config, GeneratorContext tools) {
        if (!config.valid()) {
            return null;
        }
        Generator generator = config.kind().compile(config, tools);
        return config.valid() ? new Field(name, config, generator, tools.random()) : null;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The values at a position, in the order of the fields; the array is used again for the next record. */
    public Object[] valuesAt(Position at) {
        first.moveToFirstOf(at);
        for (int i : order) {
            values[i] = fields.get(i).value(ofKey[i] ? first : at);
        }
        return values;
    }
}
