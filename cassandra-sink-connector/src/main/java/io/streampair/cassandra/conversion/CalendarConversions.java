// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import io.streampair.cassandra.data.TimeSpan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Conversions to date, time and duration. */
final class CalendarConversions {
    private static final String DAYS = "must be within 2^31 days of 1970-01-01";

    private static final int MAX_DURATION = 200;

    private CalendarConversions() {}

    static TypeConversions date(ConversionOptions options) {
        TypeConversions conversions = new TypeConversions("date");
        TimeText text = TimeText.dates(options);
        return conversions
                .take(ValueKind.INTEGER, "a number of days since 1970", value -> ofDays(conversions, value))
                .take(
                        ValueKind.TEXT,
                        "ISO 8601 such as 2026-11-24, or the pattern of `date.format`; digits alone are a "
                                + "number of days since 1970",
                        value -> dateOfText(conversions, text, (String) value))
                .take(ValueKind.DATE, "unchanged", value -> checked(conversions, value, (LocalDate) value))
                .take(
                        ValueKind.TIMESTAMP,
                        "the day in UTC; must be midnight",
                        value -> dateOfInstant(conversions, (Instant) value))
                .countingTime();
    }

    static TypeConversions time(ConversionOptions options) {
        TypeConversions conversions = new TypeConversions("time");
        TimeText text = TimeText.times(options);
        ChronoUnit unit = options.timeUnit();
        return conversions
                .take(
                        ValueKind.INTEGER,
                        "a number of `time.unit` since midnight, less than a day",
                        value -> timeOfNumber(conversions, value, unit))
                .take(
                        ValueKind.TEXT,
                        "ISO 8601 such as 10:15:30.123456789, or the pattern of `time.format`; digits alone "
                                + "are a number of `time.unit` since midnight",
                        value -> timeOfText(conversions, text, (String) value, unit))
                .take(ValueKind.TIME, "unchanged, if within a day", value -> withinDay(conversions, value))
                .take(
                        ValueKind.TIMESTAMP,
                        "the time in UTC; must be on 1970-01-01",
                        value -> timeOfInstant(conversions, (Instant) value))
                .countingTime();
    }

    static TypeConversions duration() {
        TypeConversions conversions = new TypeConversions("duration");
        return conversions
                .take(
                        ValueKind.TEXT,
                        "CQL such as 1y2mo3d4h5m6s7ms8us9ns, or ISO 8601 such as P1Y2M3DT4H5M6.5S",
                        value -> durationOfText(conversions, (String) value))
                .take(
                        ValueKind.TIME,
                        "the time since midnight, which may be negative or longer than a day",
                        CalendarConversions::durationOfTime)
                .take(ValueKind.DURATION, "unchanged", value -> value);
    }

    private static Object withinDay(TypeConversions conversions, Object value) {
        if (value instanceof LocalTime) {
            return value;
        }
        throw conversions.cannotConvert(
                value, "must be within a day; columns of text or duration hold longer and negative times");
    }

    private static CqlDuration durationOfTime(Object value) {
        long nanos = value instanceof TimeSpan span ? span.nanos() : ((LocalTime) value).toNanoOfDay();
        return CqlDuration.newInstance(0, 0, nanos);
    }

    private static LocalDate ofDays(TypeConversions conversions, Object value) {
        long days = Decimals.whole(conversions, value, DAYS);
        if (days != (int) days) {
            throw conversions.cannotConvert(value, DAYS);
        }
        return LocalDate.ofEpochDay(days);
    }

    private static LocalDate checked(TypeConversions conversions, Object value, LocalDate date) {
        if (date.toEpochDay() != (int) date.toEpochDay()) {
            throw conversions.cannotConvert(value, DAYS);
        }
        return date;
    }

    private static LocalDate dateOfText(TypeConversions conversions, TimeText text, String value) {
        String given = value.strip();
        if (text.isNumber(given)) {
            return ofDays(conversions, Decimals.whole(conversions, given));
        }
        try {
            return checked(conversions, value, text.date(given));
        } catch (DateTimeException e) {
            throw conversions.cannotConvertText(value, text.example());
        }
    }

    private static LocalDate dateOfInstant(TypeConversions conversions, Instant instant) {
        LocalDateTime local = instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
        if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw conversions.cannotConvert(instant, "must be midnight in UTC");
        }
        return checked(conversions, instant, local.toLocalDate());
    }

    private static LocalTime timeOfNumber(TypeConversions conversions, Object value, ChronoUnit unit) {
        return Epoch.timeOfDay(Decimals.whole(conversions, value, "must be within a day"), unit);
    }

    private static LocalTime timeOfText(TypeConversions conversions, TimeText text, String value, ChronoUnit unit) {
        String given = value.strip();
        if (text.isNumber(given)) {
            return timeOfNumber(conversions, Decimals.whole(conversions, given), unit);
        }
        try {
            return text.time(given);
        } catch (DateTimeException e) {
            throw conversions.cannotConvertText(value, text.example());
        }
    }

    private static LocalTime timeOfInstant(TypeConversions conversions, Instant instant) {
        LocalDateTime local = instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
        if (local.toLocalDate().toEpochDay() != 0) {
            throw conversions.cannotConvert(instant, "must be on 1970-01-01 in UTC");
        }
        return local.toLocalTime();
    }

    private static CqlDuration durationOfText(TypeConversions conversions, String text) {
        String given = text.strip();
        boolean isEmptyInterval = given.endsWith("P") || given.endsWith("T");
        if (given.length() > MAX_DURATION || isEmptyInterval) {
            throw conversions.cannotConvert(text);
        }
        try {
            return CqlDuration.from(given);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return interval(conversions, given);
        }
    }

    private static CqlDuration interval(TypeConversions conversions, String text) {
        try {
            return IsoInterval.parse(text);
        } catch (IllegalArgumentException e) {
            throw conversions.cannotConvert(text);
        }
    }
}
