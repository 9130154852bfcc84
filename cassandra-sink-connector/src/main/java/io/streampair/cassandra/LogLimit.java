// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Which of many alike events leave a line in the log: the first, and then one at most in each interval. */
final class LogLimit {
    private final long intervalNanos;
    private final LongSupplier clock;
    private boolean isFirst = true;
    private long loggedAt;
    private long unlogged;

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    LogLimit(Duration interval, LongSupplier clock) {
        this.intervalNanos = interval.toNanos();
        this.clock = clock;
    }

    /** How many events before this one were not logged; empty if this one is not to be logged either. */
    OptionalLong next() {
        long now = clock.getAsLong();
        if (!isFirst && now - loggedAt < intervalNanos) {
            unlogged++;
            return OptionalLong.empty();
        }
        isFirst = false;
        loggedAt = now;
        long before = unlogged;
        unlogged = 0;
        return OptionalLong.of(before);
    }
}
