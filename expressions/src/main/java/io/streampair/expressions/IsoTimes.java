// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Reads instants in ISO 8601 and milliseconds since 1970. */
final class IsoTimes implements Times {
    private static final int MAX_LENGTH = 100;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' '][XXXXX][XXXX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public Instant instant(Object value) {
        if (value instanceof String text) {
            return ofText(text, ISO, ZoneOffset.UTC, "a text such as 2026-11-24T10:15:30Z");
        }
        if (value instanceof Long millis) {
            return Instant.ofEpochMilli(millis);
        }
        BigDecimal number = Numbers.decimal(value);
        return EpochUnit.MILLISECONDS.instant(number);
    }

    /** @param zone of texts that name none */
    static Instant ofText(String text, DateTimeFormatter formatter, ZoneId zone, String expected) {
        if (text.length() <= MAX_LENGTH) {
            try {
                return instant(formatter.parse(text.strip()), zone);
            } catch (DateTimeException e) {
                throw new EvaluationException("the text is not a time: expected " + expected);
            }
        }
        throw new EvaluationException("the text is not a time: expected " + expected);
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
        LocalDate date = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneId given = parsed.query(TemporalQueries.zone());
        return LocalDateTime.of(date, time == null ? LocalTime.MIDNIGHT : time)
                .atZone(given == null ? zone : given)
                .toInstant();
    }
}
