// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.window.WriteCounts;

/**
 * Records the results of requests, in the log and in the metrics. Thread-safe.
 *
 * @param outage the log
 * @param counts the metrics
 */
record WriteLog(OutageLog outage, WriteCounts counts) {
    void succeeded(Batch batch, long nanos) {
        counts.written(batch.rows().size(), batch.bytes(), nanos);
        outage.succeeded();
    }

    void retried(Throwable cause) {
        counts.retried();
        outage.failed(cause);
    }

    void rejected() {
        counts.rejected();
    }
}
