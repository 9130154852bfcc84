// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Conversions to float and double: whole numbers exactly, all others to the nearest value. */
final class FloatConversions {
    private static final String DOUBLE_RANGE =
            "must not exceed 1.8e308 or round to 0; integers must be exact " + "(53 bits)";
    private static final String FLOAT_RANGE = "must not exceed 3.4e38 or round to 0; integers must be exact (24 bits)";
    private static final String WHOLE = "if exactly representable";
    private static final String NEAREST =
            "rounded to the nearest value; numbers that would become infinite or 0 are refused";
    private static final String TEXT = "a number such as -1.5e3, NaN, Infinity or -Infinity, " + NEAREST;

    private FloatConversions() {}

    static TypeConversions ofDouble() {
        TypeConversions conversions = new TypeConversions("double");
        return conversions
                .take(ValueKind.INTEGER, WHOLE, value -> wholeDouble(conversions, value))
                .take(ValueKind.FLOAT, "exactly, including NaN and infinities", value -> ((Number) value).doubleValue())
                .take(
                        ValueKind.DECIMAL,
                        NEAREST,
                        value -> nearestDouble(conversions, value, (BigDecimal) value, DOUBLE_RANGE))
                .take(ValueKind.TEXT, TEXT, value -> parse(conversions, (String) value, DOUBLE_RANGE));
    }

    static TypeConversions ofFloat() {
        TypeConversions conversions = new TypeConversions("float");
        return conversions
                .take(ValueKind.INTEGER, WHOLE, value -> wholeFloat(conversions, value))
                .take(
                        ValueKind.FLOAT,
                        NEAREST + "; NaN and infinities are kept",
                        value -> nearestFloat(conversions, value, ((Number) value).doubleValue()))
                .take(
                        ValueKind.DECIMAL,
                        NEAREST,
                        value -> nearestFloat(
                                conversions, value, nearestDouble(conversions, value, (BigDecimal) value, FLOAT_RANGE)))
                .take(
                        ValueKind.TEXT,
                        TEXT,
                        value -> nearestFloat(conversions, value, parse(conversions, (String) value, FLOAT_RANGE)));
    }

    private static double wholeDouble(TypeConversions conversions, Object value) {
        BigInteger integer = BigNumberConversions.integer(value);
        if (integer.bitLength() > Double.MAX_EXPONENT + 1) {
            throw conversions.cannotConvert(value, DOUBLE_RANGE);
        }
        BigDecimal exact = new BigDecimal(integer);
        double result = exact.doubleValue();
        if (Double.isInfinite(result) || new BigDecimal(result).compareTo(exact) != 0) {
            throw conversions.cannotConvert(value, DOUBLE_RANGE);
        }
        return result;
    }

    private static float wholeFloat(TypeConversions conversions, Object value) {
        double exact = wholeDouble(conversions, value);
        float result = (float) exact;
        if (result != exact) {
            throw conversions.cannotConvert(value, FLOAT_RANGE);
        }
        return result;
    }

    private static double nearestDouble(TypeConversions conversions, Object value, BigDecimal exact, String range) {
        double result = Decimals.limited(conversions, exact).doubleValue();
        if (Double.isInfinite(result) || (result == 0 && exact.signum() != 0)) {
            throw conversions.cannotConvert(value, range);
        }
        return result;
    }

    private static float nearestFloat(TypeConversions conversions, Object value, double exact) {
        float result = (float) exact;
        if ((Float.isInfinite(result) && !Double.isInfinite(exact)) || (result == 0 && exact != 0)) {
            throw conversions.cannotConvert(value, FLOAT_RANGE);
        }
        return result;
    }

    private static double parse(TypeConversions conversions, String text, String range) {
        return switch (text.strip()) {
            case "NaN" -> Double.NaN;
            case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> signed(text, nearestDouble(conversions, text, Decimals.parse(conversions, text), range));
        };
    }

    /** Restores the sign of -0.0, which BigDecimal does not have. */
    private static double signed(String text, double number) {
        return number == 0 && text.strip().startsWith("-") ? -0.0 : number;
    }
}
