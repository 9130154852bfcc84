// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of any size: varint and decimal. */
final class BigNumberRules {
    private static final String TEXT_LIMIT = ", at most " + Decimals.MAX_DIGITS + " digits";

    private BigNumberRules() {}

    static TypeConversions varint() {
        TypeConversions rules = new TypeConversions("varint");
        return rules.take(SourceType.INTEGER, "exactly", BigNumberRules::integer)
                .take(SourceType.FLOAT, "if it is whole", value -> whole(rules, value, Decimals.of(rules, value)))
                .take(SourceType.DECIMAL, "if it is whole", value -> whole(rules, value, (BigDecimal) value))
                .take(
                        SourceType.TEXT,
                        "decimal digits with or without a sign" + TEXT_LIMIT,
                        value -> Decimals.whole(rules, (String) value));
    }

    static TypeConversions decimal() {
        TypeConversions rules = new TypeConversions("decimal");
        return rules.take(SourceType.INTEGER, "exactly", value -> new BigDecimal(integer(value)))
                .take(
                        SourceType.FLOAT,
                        "its shortest decimal text: 0.1; NaN and the infinities are refused",
                        value -> Decimals.of(rules, value))
                .take(SourceType.DECIMAL, "exactly, with its scale", value -> value)
                .take(
                        SourceType.TEXT,
                        "exactly, with its scale: 1.50, 15e-1" + TEXT_LIMIT,
                        value -> Decimals.parse(rules, (String) value));
    }

    static BigInteger integer(Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(((Number) value).longValue());
    }

    /** Of 1E1000000000 one would have to write out the zeros. */
    private static BigInteger whole(TypeConversions rules, Object value, BigDecimal exact) {
        if (exact.scale() < -Decimals.MAX_DIGITS) {
            throw rules.doesNotFit(value, "takes exponents of at most " + Decimals.MAX_DIGITS);
        }
        try {
            return exact.toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw rules.doesNotFit(value, "holds whole numbers");
        }
    }
}
