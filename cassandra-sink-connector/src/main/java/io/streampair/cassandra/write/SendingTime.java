// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The time at which a task sends its rows. Thread-safe. */
final class SendingTime {
    /**
     * Microseconds. The write time of a row is up to a second later than the timestamp of its record, and its producer's clock may
     * be another second ahead of ours.
     */
    private static final long MOST_AHEAD = 2_000_000;

    /**
     * A time that is ahead of the clock gets one microsecond more each half millisecond, so that two tasks do not send one row with
     * one time.
     */
    private static final long STEP = 1 << 9;

    /** Microseconds, about a minute, after which that begins again at 0. */
    private static final long PERIOD = STEP << 17;

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    SendingTime(InstantSource clock) {
        this.clock = clock;
    }

    long millis() {
        return clock.millis();
    }

    /**
     * The write time of the lists of a row that are not frozen, in microseconds: now, or that of the row if it is ahead, since a
     * delete just before it may be ahead as well. It is later than those before it, and another if the row is sent again:
     * two writes of such a list at one time add up.
     *
     * @param ofRow the write time of the row; {@link Row#SERVER_TIME} for the server's
     */
    long ofLists(long ofRow) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long ahead = Math.min(ofRow, now + MOST_AHEAD) + now % PERIOD / STEP;
        return last.accumulateAndGet(Math.max(now, ahead), (before, time) -> Math.max(before + 1, time));
    }
}
