// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

/**
 * Which failed requests are retried, when and for how long.
 *
 * @param backoff the delay before each retry
 * @param budget the time after which retrying ends
 * @param retriesUncertain whether a non-idempotent write is retried when it may have been applied
 */
record RetryPolicy(Backoff backoff, RetryBudget budget, boolean retriesUncertain) {
    /** Whether the batch may be sent again after a transient failure. */
    boolean allows(Batch batch, Throwable cause) {
        return retriesUncertain || batch.isIdempotent() || !AmbiguousFailure.mayBeApplied(cause);
    }
}
