// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The clock of a task: monotonic time, wall-clock time and waiting. Tests replace it to simulate time. */
interface Clock {
    Clock SYSTEM = new Clock() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public long millis() {
            return System.currentTimeMillis();
        }

        @Override
        public boolean await(CountDownLatch latch, long nanos) throws InterruptedException {
            return latch.await(nanos, TimeUnit.NANOSECONDS);
        }
    };

    /** Monotonic time in nanoseconds, from an arbitrary origin. */
    long nanoTime();

    /** Wall-clock time in milliseconds since 1970. */
    long millis();

    /** Waits until the latch is open or the time is over; returns whether the latch is open. */
    boolean await(CountDownLatch latch, long nanos) throws InterruptedException;
}
