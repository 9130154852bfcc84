// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import java.time.DateTimeException;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.config.ConfigDef.Type;

/** Two inclusive bounds of dates, times or timestamps. */
final class Bounds {
    private final long min;
    private final long max;

    private Bounds(long min, long max) {
        this.min = min;
        this.max = max;
    }

    /** Defines the keys; {@code notation} describes the values of both, with an example. */
    static void define(FieldDefinition field, String notation) {
        field.optional(
                "min",
                Type.STRING,
                null,
                "The earliest value, " + notation + ". It needs max. With bounds the value is"
                        + " random and does not follow the logical clock.");
        field.optional("max", Type.STRING, null, "The latest value, inclusive, in the notation of min. It needs min.");
    }

    /** The bounds of a field; null if it has none, or only one. Problems are noted on the field. */
    static Bounds compile(FieldConfig field, String notation, ToLongFunction<String> parse) {
        if (!field.has("min") && !field.has("max")) {
            return null;
        }
        Long min = bound(field, "min", notation, parse);
        Long max = bound(field, "max", notation, parse);
        if (min == null || max == null) {
            return null;
        }
        if (min > max) {
            field.problem("min", "Must not be after " + field.key("max") + ". Swap the two, or move one");
        }
        return new Bounds(min, max);
    }

    private static Long bound(FieldConfig field, String subKey, String notation, ToLongFunction<String> parse) {
        if (!field.has(subKey)) {
            field.problem(subKey, "min and max need each other. Set both, or remove both");
            return null;
        }
        try {
            return parse.applyAsLong(field.text(subKey));
        } catch (DateTimeException | ArithmeticException e) {
            field.problem(subKey, "Not in the right notation (" + e.getMessage() + "). Write " + notation);
            return null;
        }
    }

    long draw(SplitMix random) {
        return random.nextLong(min, max + 1);
    }
}
