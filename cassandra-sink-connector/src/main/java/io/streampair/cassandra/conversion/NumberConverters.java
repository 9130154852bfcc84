// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.kafka.connect.errors.DataException;

/** Numbers, exactly or not at all: a value that would lose digits or overflow is a data error. */
final class NumberConverters {
    /** Of 1E1000000000 one would have to write out the zeros. */
    private static final int MAX_ZEROS = 10_000;

    private NumberConverters() {}

    static Object toTinyint(Object value) {
        return (byte) integer(value, Byte.MIN_VALUE, Byte.MAX_VALUE, "tinyint");
    }

    static Object toSmallint(Object value) {
        return (short) integer(value, Short.MIN_VALUE, Short.MAX_VALUE, "smallint");
    }

    static Object toInt(Object value) {
        return (int) integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
    }

    static Object toBigint(Object value) {
        return integer(value, Long.MIN_VALUE, Long.MAX_VALUE, "bigint");
    }

    static Object toVarint(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigInteger.valueOf(((Number) value).longValue());
        }
        BigDecimal exact = decimal(value, "varint");
        if (exact.scale() < -MAX_ZEROS) {
            throw doesNotFit(value, "varint");
        }
        try {
            return exact.toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw doesNotFit(value, "varint");
        }
    }

    static Object toDecimal(Object value) {
        return decimal(value, "decimal");
    }

    static Object toDouble(Object value) {
        if (value instanceof Double || value instanceof Float || value instanceof Integer) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof String text) {
            return parseDouble(text, "double");
        }
        BigDecimal exact = decimal(value, "double");
        double result = exact.doubleValue();
        if (Double.isInfinite(result) || (isWhole(value) && new BigDecimal(result).compareTo(exact) != 0)) {
            throw doesNotFit(value, "double");
        }
        return result;
    }

    static Object toFloat(Object value) {
        if (value instanceof Float) {
            return value;
        }
        double exact =
                value instanceof String text ? parseDouble(text, "float") : ((Number) toDouble(value)).doubleValue();
        float result = (float) exact;
        if ((Float.isInfinite(result) && !Double.isInfinite(exact)) || (isWhole(value) && result != exact)) {
            throw doesNotFit(value, "float");
        }
        return result;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof BigInteger;
    }

    private static long integer(Object value, long min, long max, String type) {
        long number = wholeNumber(value, type);
        if (number < min || number > max) {
            throw doesNotFit(value, type);
        }
        return number;
    }

    private static long wholeNumber(Object value, String type) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        try {
            return value instanceof String text
                    ? Long.parseLong(text.strip())
                    : decimal(value, type).longValueExact();
        } catch (NumberFormatException e) {
            throw notA(type, value);
        } catch (ArithmeticException e) {
            throw doesNotFit(value, type);
        }
    }

    private static BigDecimal decimal(Object value, String type) {
        try {
            if (value instanceof BigDecimal decimal) {
                return decimal;
            }
            if (value instanceof BigInteger integer) {
                return new BigDecimal(integer);
            }
            if (value instanceof Float || value instanceof Double || value instanceof String) {
                return new BigDecimal(value.toString().strip());
            }
            if (value instanceof Number number) {
                return BigDecimal.valueOf(number.longValue());
            }
        } catch (NumberFormatException e) {
            throw notA(type, value);
        }
        throw notA(type, value);
    }

    private static double parseDouble(String text, String type) {
        double result;
        try {
            result = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw notA(type, text);
        }
        if (Double.isInfinite(result) && !text.contains("Infinity")) {
            throw doesNotFit(text, type);
        }
        return result;
    }

    private static DataException doesNotFit(Object value, String type) {
        return new DataException("a " + value.getClass().getSimpleName() + " does not fit into " + type);
    }

    private static DataException notA(String type, Object value) {
        return new DataException("a " + value.getClass().getSimpleName() + " is no " + type);
    }
}
