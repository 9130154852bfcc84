// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The limit of requests in flight: halved when requests fail, and raised by one for each round of successful requests
 * (additive increase, multiplicative decrease). Thread-safe.
 */
final class ConcurrencyLimit {
    /** Failures within this time count as one: requests in flight together fail together. */
    private static final Duration ONE_FAILURE = Duration.ofMillis(200);

    private final int most;
    private final LongSupplier clock;
    private double current;
    private long loweredAt;

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    ConcurrencyLimit(int most, LongSupplier clock) {
        this.most = most;
        this.clock = clock;
        this.current = most;
        this.loweredAt = clock.getAsLong() - ONE_FAILURE.toNanos();
    }

    synchronized int current() {
        return (int) current;
    }

    synchronized void succeeded() {
        current = Math.min(most, current + 1 / current);
    }

    synchronized void failed() {
        long now = clock.getAsLong();
        if (now - loweredAt >= ONE_FAILURE.toNanos()) {
            current = Math.max(1, current / 2);
            loweredAt = now;
        }
    }
}
