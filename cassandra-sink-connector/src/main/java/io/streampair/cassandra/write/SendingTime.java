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
     * A row has a write time up to a second behind the timestamp of its record, and the clock of its producer may be another
     * second ahead of this one.
     */
    private static final long MOST_AHEAD = 2_000_000;

    /** In so many microseconds what is added to a time that is ahead grows by one. */
    private static final long STEP = 1 << 9;

    /** And it begins again after so many, a minute. */
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
