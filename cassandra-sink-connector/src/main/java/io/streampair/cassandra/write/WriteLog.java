// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.Coordinates;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.WriteCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the results of requests, in the log and in the metrics. Thread-safe.
 *
 * @param outage the log
 * @param counts the metrics
 */
record WriteLog(OutageLog outage, WriteCounts counts) {
    private static final Logger LOG = LoggerFactory.getLogger(WriteLog.class);

    void succeeded(Batch batch, long nanos) {
        counts.written(batch.rows().size(), batch.bytes(), nanos);
        counts.delayed(batch.first().record().timestamp());
        outage.succeeded();
    }

    /** A row is there already. */
    void notApplied(long nanos) {
        counts.written(0, 0, nanos);
        counts.notApplied(1);
        outage.succeeded();
    }

    void retried(Throwable cause) {
        counts.retried();
        outage.failed(cause);
    }

    /** Nodes fail at this row, and at no other. */
    void suspected(Row row, Throwable cause) {
        outage.logContext()
                .run(() -> LOG.warn(
                        "Cassandra fails to write the record of {}, but takes others; it is tried a few times more: {}",
                        Coordinates.of(row.record()),
                        cause.toString()));
    }

    void rejected() {
        counts.rejected();
    }
}
