// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Converts values to numbers. */
final class NumberConversions {
    private static final int MOST_DIGITS = 1000;

    private NumberConversions() {}

    /**
     * A whole number within bounds. A date becomes days since 1970, a time of day milliseconds since midnight, an
     * instant milliseconds since 1970.
     */
    static long whole(Object raw, long least, long greatest) {
        long number = whole(raw);
        if (number < least || number > greatest) {
            throw new ArithmeticException(number + " is not between " + least + " and " + greatest);
        }
        return number;
    }

    private static long whole(Object raw) {
        if (raw instanceof Long || raw instanceof Integer || raw instanceof Short || raw instanceof Byte) {
            return ((Number) raw).longValue();
        }
        if (raw instanceof LocalDate date) {
            return date.toEpochDay();
        }
        if (raw instanceof LocalTime time) {
            return time.getLong(java.time.temporal.ChronoField.MILLI_OF_DAY);
        }
        if (raw instanceof java.time.Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
        }
        return parsed(raw).longValueExact();
    }

    static double floating(Object raw) {
        return raw instanceof Number number ? number.doubleValue() : Double.parseDouble(TextConversions.of(raw));
    }

    static BigDecimal decimal(Object raw, int scale) {
        BigDecimal decimal = raw instanceof BigDecimal exact ? exact : parsed(raw);
        return decimal.setScale(scale, RoundingMode.HALF_EVEN);
    }

    /** A number of moderate length: 1e999999999 is short as a text, but fills the memory when its digits are written. */
    private static BigDecimal parsed(Object raw) {
        String text = TextConversions.of(raw);
        if (text.length() > MOST_DIGITS) {
            throw new NumberFormatException("it has " + text.length() + " characters");
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("it has too many digits");
        }
        return number;
    }
}
