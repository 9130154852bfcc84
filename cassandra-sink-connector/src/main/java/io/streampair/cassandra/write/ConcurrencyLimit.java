// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many requests may be under way at a time: half as many when the cluster is in trouble, and one more for each round
 * of requests that succeed (additive increase, multiplicative decrease). Thread-safe.
 */
final class ConcurrencyLimit {
    /** Requests that were under way together fail together: they are one sign of trouble. */
    private static final Duration SAME_TROUBLE = Duration.ofMillis(200);

    private final int most;
    private final LongSupplier clock;
    private double current;
    private long loweredAt;

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    ConcurrencyLimit(int most, LongSupplier clock) {
        this.most = most;
        this.clock = clock;
        this.current = most;
        this.loweredAt = clock.getAsLong() - SAME_TROUBLE.toNanos();
    }

    synchronized int current() {
        return (int) current;
    }

    synchronized void succeeded() {
        current = Math.min(most, current + 1 / current);
    }

    synchronized void failed() {
        long now = clock.getAsLong();
        if (now - loweredAt >= SAME_TROUBLE.toNanos()) {
            current = Math.max(1, current / 2);
            loweredAt = now;
        }
    }
}
