// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.window.WriteCounts;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What all steps of all windows of a task have in common.
 *
 * @param sender sends a batch
 * @param failures finds out what a failed request calls for
 * @param concurrency how many requests may be under way
 * @param rate how many rows a second
 * @param backoff how long to wait before a request is tried again
 * @param budget for how long
 * @param retriesUncertain whether a write that is not idempotent is tried again when it may have been made
 * @param outage is told of failures and successes
 * @param counts is told of what is written
 * @param isClosed whether the task is stopped
 * @param timing waits and measures
 */
record WriteContext(
        Function<Batch, CompletionStage<?>> sender,
        BiFunction<Batch, Throwable, CompletionStage<Failure>> failures,
        ConcurrencyLimit concurrency,
        RowRate rate,
        Backoff backoff,
        RetryBudget budget,
        boolean retriesUncertain,
        OutageLog outage,
        WriteCounts counts,
        BooleanSupplier isClosed,
        Timing timing) {}
