// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

/** How fast the records of a stream may be made. */
public interface RateLimiter {
    /** As fast as can be. */
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

    /** For how long no batch that begins with the record at {@code next} is due; 0 if one is. */
    long nanosUntilDue(long next);

    /** Begins a batch with the record at {@code next}, and tells the index before which all records are due. */
    long beginBatch(long next);

    /** Notes that the batch could not hold all records that were due. */
    default void batchIsFull() {}

    /** How late the record at {@code next} is. */
    double secondsBehind(long next);
}
