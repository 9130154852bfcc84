// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;

/** Binary floating point: whole numbers exactly, all others to the nearest value. */
final class FloatingRules {
    private static final String HOLDS_DOUBLE = "holds numbers up to 1.8e308, and whole ones of 53 bits exactly";
    private static final String HOLDS_FLOAT = "holds numbers up to 3.4e38, and whole ones of 24 bits exactly";
    private static final String WHOLE = "if it can be held exactly";
    private static final String NEAREST =
            "to the nearest value; what is too large, or so small that only 0 is left, is refused";
    private static final String TEXT = "as a number such as -1.5e3, NaN, Infinity or -Infinity, " + NEAREST;

    private FloatingRules() {}

    static TypeConversions ofDouble() {
        TypeConversions rules = new TypeConversions("double");
        return rules.take(SourceType.INTEGER, WHOLE, value -> wholeDouble(rules, value))
                .take(SourceType.FLOAT, "exactly, NaN and the infinities too", value -> ((Number) value).doubleValue())
                .take(
                        SourceType.DECIMAL,
                        NEAREST,
                        value -> nearestDouble(rules, value, (BigDecimal) value, HOLDS_DOUBLE))
                .take(SourceType.TEXT, TEXT, value -> parse(rules, (String) value, HOLDS_DOUBLE));
    }

    static TypeConversions ofFloat() {
        TypeConversions rules = new TypeConversions("float");
        return rules.take(SourceType.INTEGER, WHOLE, value -> wholeFloat(rules, value))
                .take(
                        SourceType.FLOAT,
                        NEAREST + "; NaN and the infinities are taken",
                        value -> nearestFloat(rules, value, ((Number) value).doubleValue()))
                .take(
                        SourceType.DECIMAL,
                        NEAREST,
                        value -> nearestFloat(
                                rules, value, nearestDouble(rules, value, (BigDecimal) value, HOLDS_FLOAT)))
                .take(
                        SourceType.TEXT,
                        TEXT,
                        value -> nearestFloat(rules, value, parse(rules, (String) value, HOLDS_FLOAT)));
    }

    private static double wholeDouble(TypeConversions rules, Object value) {
        BigDecimal exact = new BigDecimal(BigNumberRules.integer(value));
        double result = exact.doubleValue();
        if (Double.isInfinite(result) || new BigDecimal(result).compareTo(exact) != 0) {
            throw rules.doesNotFit(value, HOLDS_DOUBLE);
        }
        return result;
    }

    private static float wholeFloat(TypeConversions rules, Object value) {
        double exact = wholeDouble(rules, value);
        float result = (float) exact;
        if (result != exact) {
            throw rules.doesNotFit(value, HOLDS_FLOAT);
        }
        return result;
    }

    private static double nearestDouble(TypeConversions rules, Object value, BigDecimal exact, String holds) {
        double result = exact.doubleValue();
        if (Double.isInfinite(result) || (result == 0 && exact.signum() != 0)) {
            throw rules.doesNotFit(value, holds);
        }
        return result;
    }

    private static float nearestFloat(TypeConversions rules, Object value, double exact) {
        float result = (float) exact;
        if ((Float.isInfinite(result) && !Double.isInfinite(exact)) || (result == 0 && exact != 0)) {
            throw rules.doesNotFit(value, HOLDS_FLOAT);
        }
        return result;
    }

    private static double parse(TypeConversions rules, String text, String holds) {
        return switch (text.strip()) {
            case "NaN" -> Double.NaN;
            case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> signed(text, nearestDouble(rules, text, Decimals.parse(rules, text), holds));
        };
    }

    /** Java's big decimals have no negative zero. */
    private static double signed(String text, double number) {
        return number == 0 && text.strip().startsWith("-") ? -0.0 : number;
    }
}
