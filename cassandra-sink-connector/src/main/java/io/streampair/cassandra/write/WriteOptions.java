// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

/**
 * The options of a task's requests.
 *
 * @param maxInFlight maximum number of requests in flight
 * @param maxRowsPerSecond 0 for no limit
 * @param retryBudget how long a request is retried
 * @param grouping which rows may share a batch
 * @param limits maximum size of a batch
 * @param retriesUncertain whether a non-idempotent write is retried when it may have been applied
 */
public record WriteOptions(
        int maxInFlight,
        int maxRowsPerSecond,
        RetryBudget retryBudget,
        BatchGrouping grouping,
        BatchLimits limits,
        boolean retriesUncertain) {}
