// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.cassandra.text.LongNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Parses numbers of any size exactly. */
final class Decimals {
    /** What a description of a conversion says of its limit. */
    static final String LIMIT = ", at most " + LongNumbers.MAX_DIGITS + " digits";

    private Decimals() {}

    /** Refuses numbers of more than {@link LongNumbers#MAX_DIGITS} digits, not counting the zeros of an exponent. */
    static BigDecimal limited(TypeConversions conversions, BigDecimal number) {
        if (LongNumbers.isTooLong(number.unscaledValue())) {
            throw conversions.cannotConvert(number, "must have at most " + LongNumbers.MAX_DIGITS + " digits");
        }
        return number;
    }

    /** The same for whole numbers. */
    static BigInteger limited(TypeConversions conversions, BigInteger number) {
        if (LongNumbers.isTooLong(number)) {
            throw conversions.cannotConvert(number, "must have at most " + LongNumbers.MAX_DIGITS + " digits");
        }
        return number;
    }

    /** Whether a number of a limited number of digits has a fraction other than zero; fast for any exponent. */
    static boolean hasFraction(BigDecimal number) {
        if (number.signum() == 0 || number.scale() <= 0) {
            return false;
        }
        return digitsBeforePoint(number) <= 0
                || number.remainder(BigDecimal.ONE).signum() != 0;
    }

    /** The number of digits before the decimal point; 0 or less if the number is below 1. */
    static long digitsBeforePoint(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    /** @param value a Float or Double, read by its shortest decimal text: 0.1 rather than its exact binary value */
    static BigDecimal of(TypeConversions conversions, Object value) {
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw conversions.cannotConvert(value);
        }
    }

    static BigDecimal parse(TypeConversions conversions, String text) {
        try {
            return new BigDecimal(limited(conversions, text.strip()));
        } catch (NumberFormatException e) {
            throw conversions.cannotConvert(text);
        }
    }

    static BigInteger whole(TypeConversions conversions, String text) {
        try {
            return new BigInteger(limited(conversions, text.strip()));
        } catch (NumberFormatException e) {
            throw conversions.cannotConvert(text);
        }
    }

    /**
     * @param value a whole number of any Java type
     * @param reason for the error if it needs more than 64 bits
     */
    static long whole(TypeConversions conversions, Object value, String reason) {
        if (value instanceof BigInteger big && big.bitLength() > Long.SIZE - 1) {
            throw conversions.cannotConvert(value, reason);
        }
        return ((Number) value).longValue();
    }

    private static String limited(TypeConversions conversions, String text) {
        if (text.length() > LongNumbers.MAX_DIGITS) {
            throw conversions.cannotConvert(text, "must have at most " + LongNumbers.MAX_DIGITS + " digits");
        }
        return text;
    }
}
