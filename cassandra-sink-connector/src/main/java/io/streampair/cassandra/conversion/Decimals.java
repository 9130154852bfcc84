// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of any size, read exactly. */
final class Decimals {
    /** Java takes a time for them that grows with the square of their number. */
    static final int MAX_DIGITS = 10_000;

    private Decimals() {}

    /** @param value a Float or Double, of which its shortest decimal text is taken: 0.1, not what is nearest to it in binary */
    static BigDecimal of(TypeConversions rules, Object value) {
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw rules.notA(value);
        }
    }

    static BigDecimal parse(TypeConversions rules, String text) {
        try {
            return new BigDecimal(limited(rules, text.strip()));
        } catch (NumberFormatException e) {
            throw rules.notA(text);
        }
    }

    static BigInteger whole(TypeConversions rules, String text) {
        try {
            return new BigInteger(limited(rules, text.strip()));
        } catch (NumberFormatException e) {
            throw rules.notA(text);
        }
    }

    /** @param value an Integer or the like */
    static long whole(TypeConversions rules, Object value, String bounds) {
        if (value instanceof BigInteger big && big.bitLength() > Long.SIZE - 1) {
            throw rules.doesNotFit(value, bounds);
        }
        return ((Number) value).longValue();
    }

    private static String limited(TypeConversions rules, String text) {
        if (text.length() > MAX_DIGITS) {
            throw rules.doesNotFit(text, "takes texts of at most " + MAX_DIGITS + " digits");
        }
        return text;
    }
}
