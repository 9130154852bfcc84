// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.kafka.connect.errors.DataException;

/** Connect's Date, Time and Timestamp, ISO-8601 text, and numbers since the epoch. */
final class TimeConverters {
    private TimeConverters() {}

    /** From a Connect Timestamp, milliseconds since the epoch, or text such as 2026-11-24T10:15:30Z. */
    static Object toTimestamp(Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        if (value instanceof Long millis) {
            return Instant.ofEpochMilli(millis);
        }
        if (value instanceof String text) {
            try {
                return Instant.ofEpochMilli(
                        OffsetDateTime.parse(text).toInstant().toEpochMilli());
            } catch (DateTimeException | ArithmeticException e) {
                throw new DataException("a text is no timestamp such as 2026-11-24T10:15:30Z");
            }
        }
        throw notA("timestamp", value);
    }

    /** From a Connect Date, days since the epoch, or text such as 2026-11-24. */
    static Object toDate(Object value) {
        long day = epochDay(value);
        if (day != (int) day) {
            throw new DataException("a " + value.getClass().getSimpleName() + " is a date beyond those of CQL");
        }
        return LocalDate.ofEpochDay(day);
    }

    private static long epochDay(Object value) {
        if (value instanceof Date date) {
            return Math.floorDiv(
                    date.toInstant().toEpochMilli(), Duration.ofDays(1).toMillis());
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        if (value instanceof String text) {
            try {
                return LocalDate.parse(text).toEpochDay();
            } catch (DateTimeException e) {
                throw new DataException("a text is no date such as 2026-11-24");
            }
        }
        throw notA("date", value);
    }

    /** From a Connect Time, milliseconds of the day, nanoseconds of the day (a Long), or text such as 10:15:30. */
    static Object toTime(Object value) {
        try {
            if (value instanceof Date date) {
                return date.toInstant().atOffset(ZoneOffset.UTC).toLocalTime();
            }
            if (value instanceof Integer millis) {
                return LocalTime.ofNanoOfDay(millis * 1_000_000L);
            }
            if (value instanceof Long nanos) {
                return LocalTime.ofNanoOfDay(nanos);
            }
            if (value instanceof String text) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException e) {
            throw new DataException("a " + value.getClass().getSimpleName() + " is no time of day such as 10:15:30");
        }
        throw notA("time", value);
    }

    private static DataException notA(String type, Object value) {
        return new DataException("a " + value.getClass().getSimpleName() + " is no " + type);
    }
}
