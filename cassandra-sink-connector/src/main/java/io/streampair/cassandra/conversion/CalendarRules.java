// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates, times of the day, and durations. */
final class CalendarRules {
    private static final String DAYS = "holds 2^31 days before 1970 and as many after it";

    private CalendarRules() {}

    static TypeConversions date(ConversionOptions options) {
        TypeConversions rules = new TypeConversions("date");
        TimeText text = TimeText.dates(options);
        return rules.take(SourceType.INTEGER, "a number of days since 1970", value -> ofDays(rules, value))
                .take(
                        SourceType.TEXT,
                        "ISO 8601, or as `date.format` says: 2026-11-24; digits alone are a number of days",
                        value -> dateOfText(rules, text, (String) value))
                .take(SourceType.DATE, "as it is", value -> checked(rules, value, (LocalDate) value))
                .take(
                        SourceType.TIMESTAMP,
                        "the day in UTC, if it is midnight",
                        value -> dateOfInstant(rules, (Instant) value));
    }

    static TypeConversions time(ConversionOptions options) {
        TypeConversions rules = new TypeConversions("time");
        TimeText text = TimeText.times(options);
        ChronoUnit unit = options.timeUnit();
        return rules.take(
                        SourceType.INTEGER,
                        "a number of `time.unit` since midnight, within a day",
                        value -> timeOfNumber(rules, value, unit))
                .take(
                        SourceType.TEXT,
                        "ISO 8601, or as `time.format` says: 10:15:30.123456789; digits alone are a number",
                        value -> timeOfText(rules, text, (String) value, unit))
                .take(SourceType.TIME, "as it is", value -> value)
                .take(
                        SourceType.TIMESTAMP,
                        "the time in UTC, if it is of the first day of 1970",
                        value -> timeOfInstant(rules, (Instant) value));
    }

    static TypeConversions duration() {
        TypeConversions rules = new TypeConversions("duration");
        return rules.take(
                        SourceType.TEXT,
                        "as CQL has it: 1y2mo3d4h5m6s7ms8us9ns, or ISO 8601: P1Y2M3DT4H5M6S",
                        value -> durationOfText(rules, (String) value))
                .take(SourceType.DURATION, "as it is", value -> value);
    }

    private static LocalDate ofDays(TypeConversions rules, Object value) {
        long days = Decimals.whole(rules, value, DAYS);
        if (days != (int) days) {
            throw rules.doesNotFit(value, DAYS);
        }
        return LocalDate.ofEpochDay(days);
    }

    private static LocalDate checked(TypeConversions rules, Object value, LocalDate date) {
        if (date.toEpochDay() != (int) date.toEpochDay()) {
            throw rules.doesNotFit(value, DAYS);
        }
        return date;
    }

    private static LocalDate dateOfText(TypeConversions rules, TimeText text, String value) {
        String given = value.strip();
        if (TimeText.isNumber(given)) {
            return ofDays(rules, Decimals.whole(rules, given));
        }
        try {
            return checked(rules, value, text.date(given));
        } catch (DateTimeException e) {
            throw rules.noTextOf(value, text.example());
        }
    }

    private static LocalDate dateOfInstant(TypeConversions rules, Instant instant) {
        LocalDateTime local = instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
        if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw rules.doesNotFit(instant, "takes a timestamp if it is midnight in UTC");
        }
        return checked(rules, instant, local.toLocalDate());
    }

    private static LocalTime timeOfNumber(TypeConversions rules, Object value, ChronoUnit unit) {
        return Epoch.timeOfDay(Decimals.whole(rules, value, "holds the times of a day"), unit);
    }

    private static LocalTime timeOfText(TypeConversions rules, TimeText text, String value, ChronoUnit unit) {
        String given = value.strip();
        if (TimeText.isNumber(given)) {
            return timeOfNumber(rules, Decimals.whole(rules, given), unit);
        }
        try {
            return text.time(given);
        } catch (DateTimeException e) {
            throw rules.noTextOf(value, text.example());
        }
    }

    private static LocalTime timeOfInstant(TypeConversions rules, Instant instant) {
        LocalDateTime local = instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
        if (local.toLocalDate().toEpochDay() != 0) {
            throw rules.doesNotFit(instant, "takes a timestamp if it is of the first day of 1970");
        }
        return local.toLocalTime();
    }

    private static CqlDuration durationOfText(TypeConversions rules, String text) {
        try {
            return CqlDuration.from(text.strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw rules.notA(text);
        }
    }
}
