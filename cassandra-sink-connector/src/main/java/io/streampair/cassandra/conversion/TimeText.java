// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Pattern;

/** Parses texts as dates, times or timestamps. */
final class TimeText {
    /** ISO 8601 and CQL timestamps; the time, its seconds and its offset are optional. */
    private static final DateTimeFormatter ANY_TIMESTAMP = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' '][XXXXX][XXXX][X]['['VV']']")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private final DateTimeFormatter formatter;
    private final ZoneId zone;
    private final String example;

    private TimeText(String pattern, DateTimeFormatter iso, String example, ZoneId zone) {
        this.example = pattern.isEmpty() ? example : pattern;
        this.formatter = pattern.isEmpty() ? iso : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        this.zone = zone;
    }

    static TimeText timestamps(ConversionOptions options) {
        return new TimeText(options.timestampFormat(), ANY_TIMESTAMP, "2026-11-24T10:15:30Z", options.zone());
    }

    static TimeText dates(ConversionOptions options) {
        return new TimeText(options.dateFormat(), DateTimeFormatter.ISO_LOCAL_DATE, "2026-11-24", options.zone());
    }

    static TimeText times(ConversionOptions options) {
        return new TimeText(options.timeFormat(), DateTimeFormatter.ISO_LOCAL_TIME, "10:15:30", options.zone());
    }

    /** An example, or the pattern if one is set; for messages. */
    String example() {
        return example;
    }

    /** Whether the text is a number rather than a date or time. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** @throws DateTimeException if the text does not match */
    Instant instant(String text) {
        TemporalAccessor parsed = formatter.parse(text);
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(parsed);
        }
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return ZonedDateTime.of(
                        LocalDateTime.of(LocalDate.from(parsed), time == null ? LocalTime.MIDNIGHT : time), zone)
                .toInstant();
    }

    /** @throws DateTimeException if the text does not match */
    LocalDate date(String text) {
        return LocalDate.parse(text, formatter);
    }

    /** @throws DateTimeException if the text does not match */
    LocalTime time(String text) {
        return LocalTime.parse(text, formatter);
    }
}
