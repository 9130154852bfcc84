// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Parses texts as dates, times or timestamps; strictly, so that a day or time that does not exist is refused. */
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
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final ZonedDateTime ANY_TIME = ZonedDateTime.of(2026, 11, 24, 10, 15, 30, 0, ZoneOffset.UTC);

    private final DateTimeFormatter formatter;
    private final boolean isOfDigits;
    private final ZoneId zone;
    private final String example;

    private TimeText(String pattern, DateTimeFormatter iso, String example, ZoneId zone) {
        this.example = pattern.isEmpty() ? example : pattern;
        this.formatter = pattern.isEmpty() ? iso : ofPattern(pattern);
        this.isOfDigits = !pattern.isEmpty() && writesDigits(formatter);
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

    /** A year of an era ({@code yyyy}) is of the current era, as everywhere but in the strict style. */
    private static DateTimeFormatter ofPattern(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().appendPattern(pattern);
        String letters = QUOTED.matcher(pattern).replaceAll("");
        if (letters.contains("y") && !letters.contains("u") && !letters.contains("G")) {
            builder.parseDefaulting(ChronoField.ERA, 1);
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static boolean writesDigits(DateTimeFormatter formatter) {
        try {
            return NUMBER.matcher(formatter.format(ANY_TIME)).matches();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** An example, or the pattern if one is set; for messages. */
    String example() {
        return example;
    }

    /** Whether the text is a number rather than a date or time: digits alone, unless the pattern is of digits alone. */
    boolean isNumber(String text) {
        return !isOfDigits && NUMBER.matcher(text).matches();
    }

    /** @throws DateTimeException if the text does not match, or names a time that does not exist */
    Instant instant(String text) {
        return instant(formatter.parse(text));
    }

    private Instant instant(TemporalAccessor parsed) {
        checkOffset(parsed);
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(parsed);
        }
        LocalDate date = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneId given = parsed.query(TemporalQueries.zone());
        ZoneId of = given == null ? zone : given;
        if (time == null) {
            return date.atStartOfDay(of).toInstant();
        }
        LocalDateTime local = LocalDateTime.of(date, time);
        if (of.getRules().getValidOffsets(local).isEmpty()) {
            throw new DateTimeException("the clock skips this time in " + of);
        }
        return local.atZone(of).toInstant();
    }

    /** Refuses a time that its own region skips, or that has another offset there than the text says. */
    private static void checkOffset(TemporalAccessor parsed) {
        ZoneId region = parsed.query(TemporalQueries.zoneId());
        LocalDate date = parsed.query(TemporalQueries.localDate());
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (region == null || date == null || time == null) {
            return;
        }
        List<ZoneOffset> valid = region.getRules().getValidOffsets(LocalDateTime.of(date, time));
        ZoneOffset given = parsed.query(TemporalQueries.offset());
        if (valid.isEmpty() || (given != null && !valid.contains(given))) {
            throw new DateTimeException("not a time of " + region);
        }
    }

    /**
     * The date; of a text with an offset from UTC the date in {@code timestamp.zone}.
     *
     * @throws DateTimeException if the text does not match
     */
    LocalDate date(String text) {
        TemporalAccessor parsed = formatter.parse(text);
        return parsed.isSupported(ChronoField.INSTANT_SECONDS)
                ? instant(parsed).atZone(zone).toLocalDate()
                : LocalDate.from(parsed);
    }

    /**
     * The time; of a text with an offset from UTC the time in {@code timestamp.zone}.
     *
     * @throws DateTimeException if the text does not match, or the offset of the zone depends on the date and the text has
     *     none
     */
    LocalTime time(String text) {
        TemporalAccessor parsed = formatter.parse(text);
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return instant(parsed).atZone(zone).toLocalTime();
        }
        if (!parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return LocalTime.from(parsed);
        }
        if (!zone.getRules().isFixedOffset()) {
            throw new DateTimeException("a date is needed to know the offset of " + zone);
        }
        ZoneOffset fixed = zone.getRules().getOffset(Instant.EPOCH);
        return OffsetTime.from(parsed).withOffsetSameInstant(fixed).toLocalTime();
    }
}
