// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Conversions to timestamp, which has milliseconds. */
final class TimestampConversions {
    private static final String BOUNDS = "must be whole milliseconds, at most 2^63-1 before or after 1970";
    private static final String FINER =
            "; fractions of a millisecond are refused, or cut off with `timestamp.truncate=true`";

    private final TypeConversions conversions = new TypeConversions("timestamp");
    private final TimeText text;
    private final ChronoUnit unit;
    private final boolean truncates;

    private TimestampConversions(ConversionOptions options) {
        this.text = TimeText.timestamps(options);
        this.unit = options.timestampUnit();
        this.truncates = options.truncatesTimestamps();
    }

    static TypeConversions conversions(ConversionOptions options) {
        return new TimestampConversions(options).conversions();
    }

    private TypeConversions conversions() {
        return conversions
                .take(ValueKind.INTEGER, "the time since 1970 in units of `timestamp.unit`" + FINER, this::ofInteger)
                .take(
                        ValueKind.FLOAT,
                        "the time since 1970 in units of `timestamp.unit`" + FINER,
                        value -> ofDecimal(value, Decimals.of(conversions, value)))
                .take(
                        ValueKind.DECIMAL,
                        "the time since 1970 in units of `timestamp.unit`" + FINER,
                        value -> ofDecimal(value, (BigDecimal) value))
                .take(
                        ValueKind.TEXT,
                        "ISO 8601 such as 2026-11-24T10:15:30.123+01:00, or the pattern of `timestamp.format`; "
                                + "without an offset in `timestamp.zone`, without a time midnight; digits "
                                + "alone are the time since 1970 in units of `timestamp.unit`" + FINER,
                        this::ofText)
                .take(
                        ValueKind.DATE,
                        "midnight of that day in UTC",
                        value -> ((LocalDate) value).atStartOfDay().toInstant(ZoneOffset.UTC))
                .take(ValueKind.TIMESTAMP, "unchanged" + FINER, value -> checked(value, (Instant) value));
    }

    private Instant ofInteger(Object value) {
        return checked(value, Epoch.instant(Decimals.whole(conversions, value, BOUNDS), unit));
    }

    private Instant ofDecimal(Object value, BigDecimal number) {
        return checked(value, Epoch.instant(number, unit));
    }

    private Instant ofText(Object value) {
        String given = ((String) value).strip();
        if (TimeText.isNumber(given)) {
            return ofInteger(Decimals.whole(conversions, given));
        }
        try {
            return checked(value, text.instant(given));
        } catch (DateTimeException e) {
            throw conversions.cannotConvertText(given, text.example());
        }
    }

    private Instant checked(Object value, Instant exact) {
        try {
            Instant truncated = Instant.ofEpochMilli(exact.toEpochMilli());
            if (truncates || truncated.equals(exact)) {
                return truncated;
            }
        } catch (ArithmeticException e) {
            throw conversions.cannotConvert(value, BOUNDS);
        }
        throw conversions.cannotConvert(value, BOUNDS + "; set timestamp.truncate=true to cut fractions off");
    }
}
