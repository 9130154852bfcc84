// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.cassandra.text.LongNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Conversions to numbers of any size: varint and decimal. */
final class BigNumberConversions {
    private BigNumberConversions() {}

    static TypeConversions varint() {
        TypeConversions conversions = new TypeConversions("varint");
        return conversions
                .take(ValueKind.INTEGER, "exactly", BigNumberConversions::integer)
                .take(ValueKind.FLOAT, "if whole", value -> whole(conversions, value, Decimals.of(conversions, value)))
                .take(ValueKind.DECIMAL, "if whole", value -> whole(conversions, value, (BigDecimal) value))
                .take(
                        ValueKind.TEXT,
                        "decimal digits with an optional sign" + Decimals.LIMIT,
                        value -> Decimals.whole(conversions, (String) value));
    }

    static TypeConversions decimal() {
        TypeConversions conversions = new TypeConversions("decimal");
        return conversions
                .take(ValueKind.INTEGER, "exactly", value -> new BigDecimal(integer(value)))
                .take(
                        ValueKind.FLOAT,
                        "its shortest decimal text, such as 0.1; NaN and infinities are refused",
                        value -> Decimals.of(conversions, value))
                .take(ValueKind.DECIMAL, "exactly, with its scale", value -> value)
                .take(
                        ValueKind.TEXT,
                        "exactly, with its scale, such as 1.50 or 15e-1" + Decimals.LIMIT,
                        value -> Decimals.parse(conversions, (String) value));
    }

    static BigInteger integer(Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(((Number) value).longValue());
    }

    /** Limits the exponent: the whole number 1E1000000000 would need a gigabyte. */
    private static BigInteger whole(TypeConversions conversions, Object value, BigDecimal exact) {
        if (Decimals.hasFraction(Decimals.limited(conversions, exact))) {
            throw conversions.cannotConvert(value, "must be a whole number; it has a fraction");
        }
        if (exact.signum() == 0) {
            return BigInteger.ZERO;
        }
        if (exact.scale() < -LongNumbers.MAX_DIGITS) {
            throw conversions.cannotConvert(value, "the exponent must be at most " + LongNumbers.MAX_DIGITS);
        }
        return exact.toBigIntegerExact();
    }
}
