// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.LongFunction;

/** Conversions to whole numbers of a fixed size: exact, or refused. */
final class IntegerConversions {
    private final TypeConversions conversions;
    private final long min;
    private final long max;
    private final LongFunction<Object> toColumn;

    private IntegerConversions(String type, long min, long max, LongFunction<Object> toColumn) {
        this.conversions = new TypeConversions(type);
        this.min = min;
        this.max = max;
        this.toColumn = toColumn;
    }

    static TypeConversions tinyint() {
        return new IntegerConversions("tinyint", Byte.MIN_VALUE, Byte.MAX_VALUE, number -> (byte) number).conversions();
    }

    static TypeConversions smallint() {
        return new IntegerConversions("smallint", Short.MIN_VALUE, Short.MAX_VALUE, number -> (short) number)
                .conversions();
    }

    static TypeConversions ofInt() {
        return new IntegerConversions("int", Integer.MIN_VALUE, Integer.MAX_VALUE, number -> (int) number)
                .conversions();
    }

    static TypeConversions bigint() {
        return of64Bits("bigint");
    }

    static TypeConversions counter() {
        return of64Bits("counter");
    }

    private static TypeConversions of64Bits(String type) {
        return new IntegerConversions(type, Long.MIN_VALUE, Long.MAX_VALUE, number -> number).conversions();
    }

    private TypeConversions conversions() {
        String within = "from " + min + " to " + max;
        return conversions
                .take(ValueKind.INTEGER, "exactly, " + within, this::ofInteger)
                .take(
                        ValueKind.FLOAT,
                        "if whole, " + within,
                        value -> ofDecimal(value, Decimals.of(conversions, value)))
                .take(ValueKind.DECIMAL, "if whole, " + within, value -> ofDecimal(value, (BigDecimal) value))
                .take(ValueKind.TEXT, "decimal digits with an optional sign, " + within, this::ofText);
    }

    private Object ofInteger(Object value) {
        if (value instanceof BigInteger big) {
            return ofBig(value, big);
        }
        return checked(value, ((Number) value).longValue());
    }

    private Object ofDecimal(Object value, BigDecimal exact) {
        if (Decimals.hasFraction(Decimals.limited(conversions, exact))) {
            throw conversions.cannotConvert(value, "must be a whole number; it has a fraction");
        }
        try {
            return checked(value, exact.longValueExact());
        } catch (ArithmeticException e) {
            throw outOfRange(value);
        }
    }

    private Object ofText(Object value) {
        return ofBig(value, Decimals.whole(conversions, (String) value));
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
        return conversions.cannotConvert(value, "must be a whole number from " + min + " to " + max);
    }
}
