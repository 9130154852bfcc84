// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The time at which a task sends its rows. Thread-safe. */
final class SendingTime {
    /**
     * A row has a write time up to a second behind the timestamp of its record, and the clock of its producer may be ahead of
     * this one. A list must not fall to a delete that was just written.
     */
    private static final Duration LISTS_AHEAD = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    SendingTime(InstantSource clock) {
        this.clock = clock;
    }

    long millis() {
        return clock.millis();
    }

    /**
     * The write time of lists that are not frozen, in microseconds: later than those before it, since two writes of such a list
     * at one time add up.
     */
    long ofLists() {
        long time = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant().plus(LISTS_AHEAD));
        return last.accumulateAndGet(time, (before, now) -> Math.max(before + 1, now));
    }
}
