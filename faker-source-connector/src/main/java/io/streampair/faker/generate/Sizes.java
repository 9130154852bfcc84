// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.stream.SplitMix;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The number of bytes, elements or entries of a value, uniformly distributed between two bounds. */
final class Sizes {
    private static final int GREATEST = 1_000_000;
    private static final int MOST_VALUES = 100_000;

    private final SplitMix random;
    private final int min;
    private final int max;

    private Sizes(SplitMix random, int min, int max) {
        this.random = random;
        this.min = min;
        this.max = max;
    }

    static void define(FieldDefinition field, String what) {
        field.optional("min.size", Type.INT, 1, Validators.between(0, GREATEST), "The lowest number of " + what + ".");
        field.optional("max.size", Type.INT, 3, Validators.between(0, GREATEST), "The highest number of " + what + ".");
    }

    static Sizes compile(FieldConfig field, SplitMix random) {
        int min = (int) field.number("min.size");
        int max = (int) field.number("max.size");
        if (min > max) {
            field.problem(
                    "min.size", "Must not exceed " + field.key("max.size") + "=" + max + ". Swap the two, or lower it");
        }
        return new Sizes(random, min, max);
    }

    /** Compiles the field inside; null if it has a problem or the record could become too large. */
    Field inside(String name, FieldConfig field, GeneratorContext context) {
        if (context.enter(max) > MOST_VALUES) {
            field.problem("max.size", "A record could have more than 100,000 values. Lower this or an enclosing size");
            context.leave(max);
            return null;
        }
        Field inner = FieldSet.compile(name, field.inner(name + "."), context);
        context.leave(max);
        return inner;
    }

    int draw() {
        return random.nextInt(min, max + 1);
    }
}
