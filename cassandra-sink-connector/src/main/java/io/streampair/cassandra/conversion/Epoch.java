// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.cassandra.data.TimeSpan;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.connect.errors.DataException;

/** Converts numbers of a unit since the epoch or since midnight. */
final class Epoch {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** More digits before the decimal point are out of range in any unit. */
    private static final int MAX_DIGITS = 30;

    private Epoch() {}

    /** @throws DataException if the instant is out of range */
    static Instant instant(long number, ChronoUnit unit) {
        try {
            long nanosOfUnit = unit.getDuration().toNanos();
            if (nanosOfUnit >= NANOS_PER_SECOND) {
                return Instant.ofEpochSecond(Math.multiplyExact(number, nanosOfUnit / NANOS_PER_SECOND));
            }
            long perSecond = NANOS_PER_SECOND / nanosOfUnit;
            return Instant.ofEpochSecond(
                    Math.floorDiv(number, perSecond), Math.floorMod(number, perSecond) * nanosOfUnit);
        } catch (ArithmeticException | DateTimeException e) {
            throw new DataException("a number of " + unit + " since 1970 is out of range");
        }
    }

    /** @throws DataException if the instant is out of range or finer than nanoseconds */
    static Instant instant(BigDecimal number, ChronoUnit unit) {
        if (number.signum() != 0 && Decimals.digitsBeforePoint(number) > MAX_DIGITS) {
            throw new DataException("a number of " + unit + " since 1970 is out of range");
        }
        try {
            BigDecimal seconds =
                    number.multiply(BigDecimal.valueOf(unit.getDuration().toNanos(), 9));
            BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
            return Instant.ofEpochSecond(
                    parts[0].longValueExact(), parts[1].movePointRight(9).longValueExact());
        } catch (ArithmeticException | DateTimeException e) {
            throw new DataException("a number of " + unit + " since 1970 is out of range or finer than nanoseconds");
        }
    }

    /**
     * A LocalTime, or a {@link TimeSpan} if the time is negative or not within a day.
     *
     * @throws DataException if it exceeds 64 bits of nanoseconds
     */
    static Object timeSpan(long number, ChronoUnit unit) {
        try {
            return TimeSpan.of(Math.multiplyExact(number, unit.getDuration().toNanos()));
        } catch (ArithmeticException e) {
            throw new DataException("a number of " + unit + " since midnight exceeds 2^63 nanoseconds (292 years)");
        }
    }

    /** @throws DataException if the time is not within a day */
    static LocalTime timeOfDay(long number, ChronoUnit unit) {
        try {
            return LocalTime.ofNanoOfDay(
                    Math.multiplyExact(number, unit.getDuration().toNanos()));
        } catch (ArithmeticException | DateTimeException e) {
            throw new DataException("a number of " + unit + " since midnight is not within a day");
        }
    }
}
