// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;

/** Reads when a rate is highest. */
public final class Peak {
    private Peak() {}

    /**
     * A time of day such as {@code 19:00}, in the zone as it is at {@code start}, or an instant; in microseconds since
     * 1970.
     *
     * @throws InvalidTimeException if it is neither
     */
    public static long micros(String text, ZoneId zone, Instant start) {
        try {
            long ofDay = LocalTime.parse(text).toNanoOfDay() / 1000;
            int offset = zone.getRules().getOffset(start).getTotalSeconds();
            return ofDay - TimeUnit.SECONDS.toMicros(offset);
        } catch (DateTimeParseException e) {
            return instant(text);
        }
    }

    private static long instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (Math.abs(instant.getEpochSecond()) < Durations.LAST / 1_000_000) {
                return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + instant.getNano() / 1000;
            }
        } catch (DateTimeException e) {
            // The message below says it.
        }
        throw new InvalidTimeException(
                0,
                "'" + text
                        + "' is neither a time of day nor an instant. Write one such as 19:00, or, when the period is"
                        + " no day, 2026-01-03T19:00:00Z");
    }
}
