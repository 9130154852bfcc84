// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.stream.SplitMix;
import org.apache.kafka.common.config.ConfigDef.Type;

/** How many bytes, elements or entries a value has: each size within two bounds is equally likely. */
final class Sizes {
    private static final int GREATEST = 1_000_000;
    private static final int MOST_BYTES = 100_000_000;

    private final SplitMix random;
    private final int min;
    private final int max;

    private Sizes(SplitMix random, int min, int max) {
        this.random = random;
        this.min = min;
        this.max = max;
    }

    static void define(FieldDefinition field, String what) {
        field.optional("min.size", Type.INT, 1, Validators.between(0, GREATEST), "The least number of " + what + ".");
        field.optional(
                "max.size", Type.INT, 3, Validators.between(0, GREATEST), "The greatest number of " + what + ".");
    }

    static Sizes compile(FieldConfig field, SplitMix random) {
        int min = (int) field.number("min.size");
        int max = (int) field.number("max.size");
        if (min > max) {
            field.problem(
                    "min.size", "it is greater than " + field.key("max.size") + "=" + max + "; swap them or lower it");
        }
        return new Sizes(random, min, max);
    }

    /** Compiles what is inside, if that is not too much, with what is around it too; null if there is a problem. */
    Field inside(String name, FieldConfig field, GeneratorContext tools) {
        if (tools.enter(max) > GREATEST) {
            field.problem(
                    "max.size", "with the sizes around it a record could have more than a million values; lower it");
            tools.leave(max);
            return null;
        }
        Field inner = FieldSet.compile(name, field.inner(name + "."), tools);
        tools.leave(max);
        return inner;
    }

    /** Notes a problem if, with what is around it, that could be too many bytes. */
    void checkBytes(FieldConfig field, GeneratorContext tools) {
        if (tools.enter(max) > MOST_BYTES) {
            field.problem(
                    "max.size", "with the sizes around it a record could have more than 100 million bytes; lower it");
        }
        tools.leave(max);
    }

    int draw() {
        return random.nextInt(min, max + 1);
    }
}
