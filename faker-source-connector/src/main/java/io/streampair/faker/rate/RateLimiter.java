// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

/** Limits the rate of a task: it decides when the next batch may begin and how far it may go. */
public interface RateLimiter {
    /** Without limit. */
    RateLimiter UNLIMITED = new RateLimiter() {
        @Override
        public long nanosUntilDue(long next) {
            return 0;
        }

        @Override
        public long beginBatch(long next) {
            return Long.MAX_VALUE;
        }

        @Override
        public double secondsBehind(long next) {
            return 0;
        }
    };

    /** Nanoseconds until a batch may begin with the record at {@code next}; 0 if it may begin now. */
    long nanosUntilDue(long next);

    /** Begins a batch with the record at {@code next}; returns the first index that is not due. */
    long beginBatch(long next);

    /** Notes that the batch could not hold all due records. */
    default void batchIsFull() {}

    /** How many seconds the record at {@code next} is late; 0 if it is on time. */
    double secondsBehind(long next);
}
