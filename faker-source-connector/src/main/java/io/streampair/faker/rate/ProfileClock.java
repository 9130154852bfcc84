// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import io.streampair.faker.stream.LogicalClock;
import java.time.Instant;

/** A logical clock that starts at an instant and goes along a time line. */
public record ProfileClock(Instant start, RateProfile line) implements LogicalClock {
    private static final double MICROS_PER_SECOND = 1e6;

    @Override
    public long micros(long index) {
        return start.toEpochMilli() * 1000 + (long) (line.secondsAt((double) index) * MICROS_PER_SECOND);
    }

    /** How many seconds the clock has been going at a time of the day, in milliseconds since 1970. */
    public double secondsUntil(long millis) {
        return (millis - start.toEpochMilli()) / 1e3;
    }
}
