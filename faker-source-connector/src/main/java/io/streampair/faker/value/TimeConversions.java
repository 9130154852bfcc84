// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Date;

/** Converts values to the {@link Date} of Connect's logical types for date, time and timestamp, in UTC. */
@SuppressWarnings("JavaUtilDate") // Connect represents times by java.util.Date.
final class TimeConversions {
    private static final long MILLIS_PER_DAY = 86_400_000;

    private TimeConversions() {}

    /** From an instant, a date, days since 1970, or a text such as 2026-01-31. */
    static Date date(Object raw) {
        if (raw instanceof Instant instant) {
            return new Date(Math.floorDiv(instant.toEpochMilli(), MILLIS_PER_DAY) * MILLIS_PER_DAY);
        }
        if (raw instanceof String text) {
            return date(LocalDate.parse(text));
        }
        return new Date(
                Math.multiplyExact(NumberConversions.whole(raw, Integer.MIN_VALUE, Integer.MAX_VALUE), MILLIS_PER_DAY));
    }

    /** From an instant, a time of day, milliseconds since midnight, or a text such as 13:45:00. */
    static Date time(Object raw) {
        if (raw instanceof Instant instant) {
            return new Date(Math.floorMod(instant.toEpochMilli(), MILLIS_PER_DAY));
        }
        if (raw instanceof String text) {
            return new Date(LocalTime.parse(text).getLong(ChronoField.MILLI_OF_DAY));
        }
        return new Date(NumberConversions.whole(raw, 0, MILLIS_PER_DAY - 1));
    }

    /** From an instant, a date, milliseconds since 1970, or a text such as 2026-01-31T13:45:00Z. */
    static Date timestamp(Object raw) {
        if (raw instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        if (raw instanceof String text) {
            return Date.from(Instant.parse(text));
        }
        return new Date(NumberConversions.whole(raw, Long.MIN_VALUE, Long.MAX_VALUE));
    }
}
