// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Limits the rows sent per second. Thread-safe. */
final class RowRate {
    private final double nanosPerRow;
    private final LongSupplier clock;
    private long nextFree;

    /**
     * @param rowsPerSecond the limit; 0 for none
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    RowRate(int rowsPerSecond, LongSupplier clock) {
        this.nanosPerRow = rowsPerSecond == 0 ? 0 : (double) TimeUnit.SECONDS.toNanos(1) / rowsPerSecond;
        this.clock = clock;
        this.nextFree = clock.getAsLong();
    }

    /** Reserves these rows, and returns the delay before they may be sent. */
    synchronized Duration reserve(int rows) {
        if (nanosPerRow == 0) {
            return Duration.ZERO;
        }
        long now = clock.getAsLong();
        long wait = Math.max(0, nextFree - now);
        nextFree = now + wait + (long) (rows * nanosPerRow);
        return Duration.ofNanos(wait);
    }
}
