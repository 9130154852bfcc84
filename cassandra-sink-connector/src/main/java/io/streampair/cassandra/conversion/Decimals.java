// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Parses numbers of any size exactly. */
final class Decimals {
    /** A limit, since Java's parsing time grows with the square of the number of digits. */
    static final int MAX_DIGITS = 10_000;

    private Decimals() {}

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
        if (text.length() > MAX_DIGITS) {
            throw conversions.cannotConvert(text, "must have at most " + MAX_DIGITS + " digits");
        }
        return text;
    }
}
