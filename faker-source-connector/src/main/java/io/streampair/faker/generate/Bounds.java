// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import java.time.DateTimeException;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.config.ConfigDef.Type;

/** Two bounds in time, both inclusive. */
final class Bounds {
    private final long min;
    private final long max;

    private Bounds(long min, long max) {
        this.min = min;
        this.max = max;
    }

    static void define(FieldDefinition field, String notation) {
        field.optional(
                "min",
                Type.STRING,
                null,
                "The earliest value, " + notation + ". It needs max, and then the"
                        + " value does not depend on the logical clock.");
        field.optional("max", Type.STRING, null, "The latest value, inclusive; it needs min.");
    }

    /** The bounds of a field; null if it has none, or if there is a problem with them. */
    static Bounds compile(FieldConfig field, ToLongFunction<String> parse) {
        if (!field.has("min") && !field.has("max")) {
            return null;
        }
        Long min = bound(field, "min", parse);
        Long max = bound(field, "max", parse);
        if (min == null || max == null) {
            return null;
        }
        if (min > max) {
            field.problem("min", "it is after " + field.key("max") + "; swap them or move it");
        }
        return new Bounds(min, max);
    }

    private static Long bound(FieldConfig field, String subKey, ToLongFunction<String> parse) {
        if (!field.has(subKey)) {
            field.problem(subKey, "min and max need each other; set it, or remove the other");
            return null;
        }
        try {
            return parse.applyAsLong(field.text(subKey));
        } catch (DateTimeException | ArithmeticException e) {
            field.problem(subKey, "it is not in the notation of the generator (" + e.getMessage() + "); correct it");
            return null;
        }
    }

    long draw(SplitMix random) {
        return random.nextLong(min, max + 1);
    }
}
