// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The distributions of numbers between the bounds of a field. */
final class Distributions {
    static final List<String> FOR_DECIMALS = List.of("uniform", "normal", "log-normal", "exponential");
    static final List<String> FOR_INTEGERS = List.of("uniform", "normal", "log-normal", "exponential", "zipf");

    static final ConfigDef.Validator FINITE =
            Validators.that((Double number) -> Math.abs(number) <= 1e15, "a number from -1e15 to 1e15");

    private static final ConfigDef.Validator ABOVE_ZERO =
            Validators.that((Double number) -> number > 0 && number <= 1e15, "above 0 and at most 1e15");

    /** A bound on the loop: the bounds may cut off nearly all of the distribution. */
    private static final int MOST_DRAWS = 64;

    private Distributions() {}

    static void define(FieldDefinition field, List<String> names) {
        field.optional("distribution", Type.STRING, "uniform", Validators.oneOf(names), """
                The distribution of the values. A value out of bounds is drawn again, at most 64 times, and then \
                moved to the nearest bound.""");
        field.optional("mean", Type.DOUBLE, null, FINITE, """
                The mean of normal (default: the middle between the bounds), the median of log-normal (required), \
                or the mean distance from min of exponential (required).""");
        field.optional("deviation", Type.DOUBLE, null, ABOVE_ZERO, """
                The standard deviation of normal (default: a sixth of the distance between the bounds), or of the \
                natural logarithm of log-normal (default: 1).""");
        if (names.contains("zipf")) {
            field.optional(
                    "exponent",
                    Type.DOUBLE,
                    1.0,
                    Validators.that((Double exponent) -> exponent > 0 && exponent <= 10, "above 0 and at most 10"),
                    """
                The exponent of zipf: min is the most frequent value, and the nth value is n to the power of the \
                exponent times as rare.""");
        }
    }

    /** The distribution of a field, except for zipf; null if its keys have a problem. */
    static Distribution compile(FieldConfig field, double min, double max) {
        String name = field.text("distribution");
        if (name.equals("uniform")) {
            return random -> min + random.nextDouble() * (max - min);
        }
        double deviation =
                field.has("deviation") ? field.decimal("deviation") : name.equals("normal") ? (max - min) / 6 : 1;
        if (name.equals("normal")) {
            double mean = field.has("mean") ? field.decimal("mean") : (min + max) / 2;
            return within(min, max, random -> mean + deviation * random.nextGaussian());
        }
        if (!field.has("mean") || !(field.decimal("mean") > 0)) {
            field.problem("mean", "distribution=" + name + " needs a mean above 0. Set mean");
            return null;
        }
        double mean = field.decimal("mean");
        return name.equals("exponential")
                ? within(min, max, random -> min - mean * Math.log1p(-random.nextDouble()))
                : within(min, max, random -> mean * Math.exp(deviation * random.nextGaussian()));
    }

    private static Distribution within(double min, double max, Distribution free) {
        return random -> {
            double drawn = free.draw(random);
            for (int draws = 1; draws < MOST_DRAWS && (drawn < min || drawn > max); draws++) {
                drawn = free.draw(random);
            }
            return Math.max(min, Math.min(max, drawn));
        };
    }
}
