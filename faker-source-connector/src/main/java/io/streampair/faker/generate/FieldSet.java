// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import java.util.List;

/** The fields of a record. Their values are made in an order in which each follows those that it refers to. */
public final class FieldSet {
    /** About what a value takes in a record beside its text. */
    private static final int BYTES_OF_A_VALUE = 32;

    private final List<Field> fields;
    private final int[] order;
    private final boolean[] ofKey;
    private final Object[] values;
    private final Position first;
    private final long mostBytes;

    FieldSet(List<Field> fields, int[] order, boolean[] ofKey, Object[] values, Position first, long mostBytes) {
        this.fields = fields;
        this.order = order;
        this.ofKey = ofKey;
        this.values = values;
        this.first = first;
        this.mostBytes = mostBytes;
    }

    /** The field; null if its settings have a problem, which is then noted there. */
    static Field compile(String name, FieldConfig config, GeneratorContext context) {
        if (!config.valid()) {
            return null;
        }
        Generator generator = config.generatorFactory().compile(config, context);
        context.add(config, "generator", BYTES_OF_A_VALUE);
        return config.valid() ? new Field(name, config, generator, context.random()) : null;
    }

    /** About how many bytes the values of a record have at most. */
    public long mostBytes() {
        return mostBytes;
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
