// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The numbers of expressions: Long, Double and BigDecimal. */
final class Numbers {
    static final int MAX_DIGITS = 1_000;
    static final String BOUNDS = "a decimal has at most " + MAX_DIGITS + " digits, before the point and after it";

    private static final int MAX_BITS = 3_322;

    private Numbers() {}

    /** The number as a Long, Double or BigDecimal; null if the value is none. */
    static Number of(Object value) {
        if (value instanceof Long || value instanceof Double) {
            return (Number) value;
        }
        if (value instanceof BigDecimal decimal) {
            return checked(decimal);
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float) {
            // By its shortest text, 0.1 rather than 0.10000000149, as the columns of decimals take it.
            return Double.valueOf(value.toString());
        }
        if (value instanceof BigInteger whole) {
            return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : checked(new BigDecimal(whole));
        }
        return null;
    }

    /** Whether calculations with it are bounded. */
    static boolean isBounded(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_DIGITS
                && number.unscaledValue().bitLength() <= MAX_BITS;
    }

    static BigDecimal checked(BigDecimal number) {
        if (isBounded(number)) {
            return number;
        }
        throw new EvaluationException("a number is too large: " + BOUNDS);
    }

    /** @param number a Long, Double or BigDecimal */
    static BigDecimal decimal(Object number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        double value = ((Number) number).doubleValue();
        if (!Double.isFinite(value)) {
            throw new EvaluationException("NaN and infinity are no decimals");
        }
        return BigDecimal.valueOf(value);
    }

    /** A whole number. */
    static long whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new EvaluationException("the number has a fraction, or does not fit into 64 bits");
        }
    }

    /** A number that was rounded to a whole one. */
    static long rounded(double number) {
        if (number >= Long.MIN_VALUE && number < 0x1p63) {
            return (long) number;
        }
        throw new EvaluationException("the number does not fit into 64 bits");
    }

    static BigDecimal parse(String text) {
        String digits = text.strip();
        if (digits.length() <= 2 * MAX_DIGITS) {
            try {
                return checked(new BigDecimal(digits));
            } catch (NumberFormatException e) {
                throw new EvaluationException("the text is not a number");
            }
        }
        throw new EvaluationException("the text is not a number, or has too many digits");
    }
}
