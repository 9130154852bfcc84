// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.data;

import java.time.LocalTime;
import java.util.concurrent.TimeUnit;

/**
 * A time since midnight that is negative, or a day or more: MySQL's TIME reaches from -838:59:59 to 838:59:59, PostgreSQL's
 * has 24:00.
 *
 * @param nanos since midnight
 */
public record TimeSpan(long nanos) {
    private static final long NANOS_PER_DAY = TimeUnit.DAYS.toNanos(1);
    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    /** A LocalTime if it is within a day, else a TimeSpan; both have their text in ISO 8601. */
    public static Object of(long nanos) {
        return nanos >= 0 && nanos < NANOS_PER_DAY ? LocalTime.ofNanoOfDay(nanos) : new TimeSpan(nanos);
    }

    /** Such as 838:59:59 or -01:00:00.5. */
    @Override
    public String toString() {
        long seconds = Math.abs(nanos / NANOS_PER_SECOND);
        long fraction = Math.abs(nanos % NANOS_PER_SECOND);
        String text = String.format(
                "%s%02d:%02d:%02d", nanos < 0 ? "-" : "", seconds / 3600, seconds / 60 % 60, seconds % 60);
        return fraction == 0
                ? text
                : text + "." + String.format("%09d", fraction).replaceAll("0+$", "");
    }
}
