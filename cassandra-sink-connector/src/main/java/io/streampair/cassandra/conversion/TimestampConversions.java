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

    /** Ten thousand years, in seconds from 1970 (to 9999) or before it. */
    private static final long LAST_YEAR = 253_402_300_799L;

    /** A thousand times as many seconds are from 1990 to 2100. */
    private static final long FIRST_OF_COARSER = 631_152;

    private static final long LAST_OF_COARSER = 4_102_445;

    private final TypeConversions conversions = new TypeConversions("timestamp");
    private final TimeText text;
    private final ChronoUnit unit;
    private final boolean truncates;

    private final Remarks remarks;

    private TimestampConversions(ConversionOptions options, Remarks remarks) {
        this.remarks = remarks;
        this.text = TimeText.timestamps(options);
        this.unit = options.timestampUnit();
        this.truncates = options.truncatesTimestamps();
    }

    static TypeConversions conversions(ConversionOptions options, Remarks remarks) {
        return new TimestampConversions(options, remarks).conversions();
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
                .take(ValueKind.TIMESTAMP, "unchanged" + FINER, value -> checked(value, (Instant) value))
                .countingTime();
    }

    private Instant ofInteger(Object value) {
        return checked(value, ofUnit(Epoch.instant(Decimals.whole(conversions, value, BOUNDS), unit)));
    }

    private Instant ofDecimal(Object value, BigDecimal number) {
        return checked(value, ofUnit(Epoch.instant(Decimals.limited(conversions, number), unit)));
    }

    /** Says it once if a number is likely of another unit. */
    private Instant ofUnit(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds > LAST_YEAR || seconds < -LAST_YEAR) {
            remarks.warn("a number became a time beyond the year 9999, read as " + unit
                    + "; if it is of a finer unit, set " + "timestamp.unit");
        } else if (seconds >= FIRST_OF_COARSER && seconds < LAST_OF_COARSER) {
            remarks.warn("a number became a time in the first weeks of 1970, read as " + unit
                    + "; if it is of a coarser " + "unit, set timestamp.unit");
        }
        return instant;
    }

    private Instant ofText(Object value) {
        String given = ((String) value).strip();
        if (text.isNumber(given)) {
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
