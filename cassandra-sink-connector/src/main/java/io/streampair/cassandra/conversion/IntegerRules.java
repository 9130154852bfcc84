// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.LongFunction;

/** Whole numbers of a fixed size, exactly or not at all. */
final class IntegerRules {
    private final TypeConversions rules;
    private final long min;
    private final long max;
    private final LongFunction<Object> toColumn;

    private IntegerRules(String type, long min, long max, LongFunction<Object> toColumn) {
        this.rules = new TypeConversions(type);
        this.min = min;
        this.max = max;
        this.toColumn = toColumn;
    }

    static TypeConversions tinyint() {
        return new IntegerRules("tinyint", Byte.MIN_VALUE, Byte.MAX_VALUE, number -> (byte) number).rules();
    }

    static TypeConversions smallint() {
        return new IntegerRules("smallint", Short.MIN_VALUE, Short.MAX_VALUE, number -> (short) number).rules();
    }

    static TypeConversions ofInt() {
        return new IntegerRules("int", Integer.MIN_VALUE, Integer.MAX_VALUE, number -> (int) number).rules();
    }

    static TypeConversions bigint() {
        return of64Bits("bigint");
    }

    static TypeConversions counter() {
        return of64Bits("counter");
    }

    private static TypeConversions of64Bits(String type) {
        return new IntegerRules(type, Long.MIN_VALUE, Long.MAX_VALUE, number -> number).rules();
    }

    private TypeConversions rules() {
        String within = "from " + min + " to " + max;
        return rules.take(SourceType.INTEGER, "exactly, " + within, this::ofInteger)
                .take(
                        SourceType.FLOAT,
                        "if it is whole, " + within,
                        value -> ofDecimal(value, Decimals.of(rules, value)))
                .take(SourceType.DECIMAL, "if it is whole, " + within, value -> ofDecimal(value, (BigDecimal) value))
                .take(SourceType.TEXT, "decimal digits with or without a sign, " + within, this::ofText);
    }

    private Object ofInteger(Object value) {
        if (value instanceof BigInteger big) {
            return ofBig(value, big);
        }
        return checked(value, ((Number) value).longValue());
    }

    private Object ofDecimal(Object value, BigDecimal exact) {
        try {
            return checked(value, exact.longValueExact());
        } catch (ArithmeticException e) {
            throw outOfRange(value);
        }
    }

    private Object ofText(Object value) {
        return ofBig(value, Decimals.whole(rules, (String) value));
    }

    private Object ofBig(Object value, BigInteger big) {
        if (big.bitLength() > Long.SIZE - 1) {
            throw outOfRange(value);
        }
        return checked(value, big.longValue());
    }

    private Object checked(Object value, long number) {
        if (number < min || number > max) {
            throw outOfRange(value);
        }
        return toColumn.apply(number);
    }

    private RuntimeException outOfRange(Object value) {
        return rules.doesNotFit(value, "holds whole numbers from " + min + " to " + max);
    }
}
