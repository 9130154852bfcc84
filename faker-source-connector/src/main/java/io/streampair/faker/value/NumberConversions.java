// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Converts values to numbers. */
final class NumberConversions {
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
        return new BigDecimal(TextConversions.of(raw)).longValueExact();
    }

    static double floating(Object raw) {
        return raw instanceof Number number ? number.doubleValue() : Double.parseDouble(TextConversions.of(raw));
    }

    static BigDecimal decimal(Object raw, int scale) {
        BigDecimal decimal = raw instanceof BigDecimal exact ? exact : new BigDecimal(TextConversions.of(raw));
        return decimal.setScale(scale, RoundingMode.HALF_EVEN);
    }
}
