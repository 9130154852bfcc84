// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Time as a task sees it. */
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

    /** Nanoseconds since some fixed moment. */
    long nanoTime();

    /** The time of the day, in milliseconds since 1970. */
    long millis();

    /** Waits until the latch is open, which it tells, or the time is over. */
    boolean await(CountDownLatch latch, long nanos) throws InterruptedException;
}
