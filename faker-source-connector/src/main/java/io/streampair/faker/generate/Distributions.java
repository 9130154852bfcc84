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
                The distribution of the values. A value out of bounds is drawn again; after 64 draws it is \
                moved to the nearest bound.""");
        field.optional("mean", Type.DOUBLE, null, FINITE, """
                normal: the mean, by default the middle between the bounds. log-normal: the median, required. \
                exponential: the mean distance from min, required.""");
        field.optional("deviation", Type.DOUBLE, null, ABOVE_ZERO, """
                normal: the standard deviation, by default a sixth of the distance between the bounds. log-normal: \
                the standard deviation of the natural logarithm, by default 1.""");
        if (names.contains("zipf")) {
            field.optional(
                    "exponent",
                    Type.DOUBLE,
                    1.0,
                    Validators.that((Double exponent) -> exponent > 0 && exponent <= 10, "above 0 and at most 10"),
                    """
                The exponent of zipf: min is the most frequent value; the nth value is drawn n^exponent times less \
                often.""");
        }
    }

    /** The distribution of a field, except for zipf; null if its keys have a problem. */
    static Distribution compile(FieldConfig field, double min, double max) {
        return field.text("distribution").equals("uniform")
                ? random -> min + random.nextDouble() * (max - min)
                : free(field, min, max, 1);
    }

    private static Distribution free(FieldConfig field, double min, double max, double unit) {
        String name = field.text("distribution");
        if (name.equals("normal")) {
            double deviation = field.has("deviation") ? field.decimal("deviation") * unit : (max - min) / 6;
            double mean = field.has("mean") ? field.decimal("mean") * unit : (min + max) / 2;
            return within(min, max, random -> mean + deviation * random.nextGaussian());
        }
        if (!field.has("mean") || !(field.decimal("mean") > 0)) {
            field.problem("mean", "distribution=" + name + " needs a mean above 0. Set mean");
            return null;
        }
        double mean = field.decimal("mean") * unit;
        double deviation = field.has("deviation") ? field.decimal("deviation") : 1;
        return name.equals("exponential")
                ? within(min, max, random -> min - mean * StrictMath.log1p(-random.nextDouble()))
                : within(min, max, random -> mean * StrictMath.exp(deviation * random.nextGaussian()));
    }

    /**
     * The distribution of whole numbers, except for zipf; null if its keys have a problem. Each number stands for what
     * rounds to it, the bounds too. The numbers of the keys are {@code unit} times as large.
     */
    static WholeDistribution compileWhole(FieldConfig field, long min, long max, double unit) {
        String name = field.text("distribution");
        if (name.equals("uniform")) {
            return random -> random.nextLong(min, max + 1);
        }
        if (name.equals("exponential") && field.has("mean") && field.decimal("mean") > 0) {
            return geometric(min, max, field.decimal("mean") * unit);
        }
        Distribution free = free(field, min - 0.5, max + 0.5, unit);
        return free == null ? null : random -> Math.max(min, Math.min(max, Math.round(free.draw(random))));
    }

    /** The exponential distribution of whole numbers; its mean distance from min is exactly the given one. */
    private static WholeDistribution geometric(long min, long max, double mean) {
        double rate = StrictMath.log1p(1 / mean);
        double width = (double) max - min;
        Distribution steps = within(0, width + 1, random -> -StrictMath.log1p(-random.nextDouble()) / rate);
        return random -> min + (long) Math.min(width, Math.floor(steps.draw(random)));
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
