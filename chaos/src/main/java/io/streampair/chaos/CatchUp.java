// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Whether sinks catch up: they do as long as their lag becomes smaller now and then, however large it was. */
final class CatchUp {
    private final Duration patience;
    private final LongSupplier nanoTime;
    private long least = Long.MAX_VALUE;
    private long lessAt;

    /**
     * @param patience how long the lag may stay as it is
     * @param nanoTime a monotonic clock, in nanoseconds
     */
    CatchUp(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.lessAt = nanoTime.getAsLong();
    }

    /** @param lag in records; empty if it is not known now */
    boolean goesOn(OptionalLong lag) {
        if (lag.isPresent() && lag.getAsLong() < least) {
            least = lag.getAsLong();
            lessAt = nanoTime.getAsLong();
        }
        return nanoTime.getAsLong() - lessAt <= patience.toNanos();
    }
}
