// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The time and the randomness of a task. All that runs between {@code put()} and the driver uses it, so that a simulation can
 * replace both; only {@code now()} for UUIDs and {@code uuid()} of a mapping use the driver's. Thread-safe.
 */
public interface Timing extends InstantSource {
    /** The clocks and the random numbers of the JVM. */
    Timing SYSTEM = new Timing() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant instant() {
            return Instant.now();
        }

        @Override
        public long millis() {
            return System.currentTimeMillis();
        }

        @Override
        public void after(Duration delay, Runnable action) {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(action);
        }

        @Override
        public long random(long bound) {
            return ThreadLocalRandom.current().nextLong(bound);
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }
    };

    /** Nanoseconds for measuring durations, as {@link System#nanoTime}. */
    long nanos();

    /** Runs an action once after a delay, on any thread. */
    void after(Duration delay, Runnable action);

    /**
     * A random number from 0 to below the bound.
     *
     * @param bound at least 1
     */
    long random(long bound);

    /**
     * Blocks the calling thread.
     *
     * @throws InterruptedException if the thread is or gets interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /** A future on whose completion a caller may block. */
    default <T> CompletableFuture<T> future() {
        return new CompletableFuture<>();
    }
}
