// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import io.streampair.faker.stream.LogicalClock;
import java.time.Instant;

/** A logical clock that starts at an instant and follows a rate profile. */
public record ProfileClock(Instant start, RateProfile profile) implements LogicalClock {
    private static final double MICROS_PER_SECOND = 1e6;

    @Override
    public long micros(long index) {
        return start.toEpochMilli() * 1000 + (long) (profile.secondsAt((double) index) * MICROS_PER_SECOND);
    }

    /** Seconds from the start of the clock to a time, given in milliseconds since 1970. */
    public double secondsUntil(long millis) {
        return (millis - start.toEpochMilli()) / 1e3;
    }
}
