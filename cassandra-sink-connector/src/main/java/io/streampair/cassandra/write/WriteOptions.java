// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

/**
 * How rows are sent.
 *
 * @param maxInFlight requests under way at most
 * @param maxRowsPerSecond 0 for no ceiling
 * @param retryBudget how long a request is tried again
 * @param grouping which rows may share a batch
 * @param limits how large a batch gets
 * @param retriesUncertain whether what changes more each time that it is written is written again when it may have been
 */
public record WriteOptions(
        int maxInFlight,
        int maxRowsPerSecond,
        RetryBudget retryBudget,
        BatchGrouping grouping,
        BatchLimits limits,
        boolean retriesUncertain) {}
