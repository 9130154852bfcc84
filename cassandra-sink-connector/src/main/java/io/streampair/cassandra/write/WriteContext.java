// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.util.function.BooleanSupplier;

/**
 * What all steps of all windows of a task share.
 *
 * @param requests sends batches
 * @param throttle limits requests and rows
 * @param retries decides about failed requests
 * @param log records results
 * @param timing waits and measures
 * @param isClosed whether the task is stopped
 */
record WriteContext(
        Requests requests,
        Throttle throttle,
        RetryPolicy retries,
        WriteLog log,
        Timing timing,
        BooleanSupplier isClosed) {}
