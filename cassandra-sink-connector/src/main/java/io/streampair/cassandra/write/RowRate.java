// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A ceiling for the rows that are sent in a second; thread-safe. */
final class RowRate {
    private final double nanosPerRow;
    private final LongSupplier clock;
    private long free;

    /**
     * @param rowsPerSecond the ceiling; 0 for none
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    RowRate(int rowsPerSecond, LongSupplier clock) {
        this.nanosPerRow = rowsPerSecond == 0 ? 0 : (double) TimeUnit.SECONDS.toNanos(1) / rowsPerSecond;
        this.clock = clock;
        this.free = clock.getAsLong();
    }

    /** Takes room for these rows, and says how long to wait before they are sent. */
    synchronized Duration reserve(int rows) {
        if (nanosPerRow == 0) {
            return Duration.ZERO;
        }
        long now = clock.getAsLong();
        long wait = Math.max(0, free - now);
        free = now + wait + (long) (rows * nanosPerRow);
        return Duration.ofNanos(wait);
    }
}
