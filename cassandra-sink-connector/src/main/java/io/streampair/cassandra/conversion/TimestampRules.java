// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Points in time, to the millisecond. */
final class TimestampRules {
    private static final String BOUNDS = "holds whole milliseconds, up to 2^63-1 of them before or after 1970";
    private static final String FINER =
            "; what is finer than milliseconds is refused, or cut off with " + "`timestamp.truncate=true`";

    private final TypeConversions rules = new TypeConversions("timestamp");
    private final TimeText text;
    private final ChronoUnit unit;
    private final boolean truncates;

    private TimestampRules(ConversionOptions options) {
        this.text = TimeText.timestamps(options);
        this.unit = options.timestampUnit();
        this.truncates = options.truncatesTimestamps();
    }

    static TypeConversions rules(ConversionOptions options) {
        return new TimestampRules(options).rules();
    }

    private TypeConversions rules() {
        return rules.take(SourceType.INTEGER, "a number of `timestamp.unit` since 1970" + FINER, this::ofInteger)
                .take(
                        SourceType.FLOAT,
                        "a number of `timestamp.unit` since 1970" + FINER,
                        value -> ofDecimal(value, Decimals.of(rules, value)))
                .take(
                        SourceType.DECIMAL,
                        "a number of `timestamp.unit` since 1970" + FINER,
                        value -> ofDecimal(value, (BigDecimal) value))
                .take(
                        SourceType.TEXT,
                        "ISO 8601, or as `timestamp.format` says: 2026-11-24T10:15:30.123+01:00, without an offset in "
                                + "`timestamp.zone`, without a time at midnight; digits alone are a number" + FINER,
                        this::ofText)
                .take(
                        SourceType.DATE,
                        "midnight of that day in UTC",
                        value -> ((LocalDate) value).atStartOfDay().toInstant(ZoneOffset.UTC))
                .take(SourceType.TIMESTAMP, "as it is" + FINER, value -> checked(value, (Instant) value));
    }

    private Instant ofInteger(Object value) {
        return checked(value, Epoch.instant(Decimals.whole(rules, value, BOUNDS), unit));
    }

    private Instant ofDecimal(Object value, BigDecimal number) {
        return checked(value, Epoch.instant(number, unit));
    }

    private Instant ofText(Object value) {
        String given = ((String) value).strip();
        if (TimeText.isNumber(given)) {
            return ofInteger(Decimals.whole(rules, given));
        }
        try {
            return checked(value, text.instant(given));
        } catch (DateTimeException e) {
            throw rules.noTextOf(given, text.example());
        }
    }

    private Instant checked(Object value, Instant exact) {
        try {
            Instant truncated = Instant.ofEpochMilli(exact.toEpochMilli());
            if (truncates || truncated.equals(exact)) {
                return truncated;
            }
        } catch (ArithmeticException e) {
            throw rules.doesNotFit(value, BOUNDS);
        }
        throw rules.doesNotFit(value, BOUNDS + "; timestamp.truncate=true cuts off what is finer");
    }
}
