// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

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

    private static final long MOST_STEPS = PERIOD / STEP;

    private final InstantSource clock;

    /** The last times of rows that are ahead of the clock. A later list of such a row must win, but one of any other row need not wait. */
    private final Map<PrimaryKey, Long> ahead = new HashMap<>();

    private long last;
    private long nextLook;
    private long movingUntil;

    SendingTime(InstantSource clock) {
        this.clock = clock;
    }

    long millis() {
        return clock.millis();
    }

    /**
     * The write time of the lists of a row that are not frozen, in microseconds: now, or that of the row if it is ahead, since a
     * delete just before it may be ahead as well. It is later than those before it for the row, and another if the row is sent
     * again: two writes of such a list at one time add up.
     *
     * @param ofRow the write time of the row; {@link Row#SERVER_TIME} for the server's
     */
    synchronized long ofLists(PrimaryKey row, long ofRow) {
        long now = now();
        forgetUntil(now);
        last = Math.max(last + 1, now);
        long ofTask = now < movingUntil
                ? now + MOST_AHEAD + MOST_STEPS
                : Math.min(ofRow, now + MOST_AHEAD) + now % PERIOD / STEP;
        long time = Math.max(last, ofTask);
        Long before = ahead.get(row);
        time = before == null ? time : Math.max(before + 1, time);
        if (time > last) {
            ahead.put(row, time);
        }
        return time;
    }

    /** The task that had the partitions before may have sent lists that are ahead of the clock; those of this one must win. */
    synchronized void partitionsCome() {
        movingUntil = now() + MOST_AHEAD + MOST_STEPS;
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private void forgetUntil(long now) {
        if (now >= nextLook) {
            ahead.values().removeIf(time -> time < now);
            nextLook = now + MOST_AHEAD;
        }
    }
}
