// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;

/** Makes some values when a configuration is checked: to see whether they fit their type, and how large they are. */
final class Trials {
    private static final int MOST = 32;
    private static final int ENOUGH = 50_000;

    private Trials() {}

    /** Notes a problem if values cannot be made, or are too large for a record. Returns the generator. */
    static Generator check(FieldConfig field, String subKey, GeneratorContext context, Generator generator) {
        long greatest = 0;
        long all = 0;
        try {
            for (int trial = 0; trial < MOST && all < ENOUGH; trial++) {
                context.random().reset(SplitMix.mix(trial));
                long size = size(generator.value(null));
                greatest = Math.max(greatest, size);
                all += size;
            }
        } catch (RuntimeException | StackOverflowError e) {
            field.problem(
                    subKey,
                    "Datafaker cannot evaluate it as a value of type "
                            + field.type(FieldType.STRING).id() + " (" + e.getMessage()
                            + "). Simplify it, or change " + field.key("type"));
        }
        context.add(field, subKey, greatest);
        return generator;
    }

    static long size(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        return value instanceof byte[] bytes ? bytes.length : Long.BYTES;
    }
}
