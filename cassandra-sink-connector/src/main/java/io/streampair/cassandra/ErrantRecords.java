// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.window.Reporter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports or refuses records that cannot be written, by errors.tolerance and the dead letter queue (KIP-298, KIP-610). */
final class ErrantRecords implements Reporter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrantRecords.class);

    private final ErrantRecordReporter reporter;
    private final boolean tolerated;

    /**
     * @param reporter null without dead letter queue and error log
     * @param tolerated whether errors.tolerance is all
     */
    ErrantRecords(ErrantRecordReporter reporter, boolean tolerated) {
        this.reporter = reporter;
        this.tolerated = tolerated;
    }

    /** @throws DataException if bad records are not tolerated */
    @Override
    public Future<Void> report(SinkRecord record, Throwable cause) {
        String where = record.originalTopic() + "-" + record.originalKafkaPartition() + " at offset "
                + record.originalKafkaOffset();
        if (!tolerated) {
            throw new DataException(
                    "Cannot write the record of " + where + ": " + cause.getMessage()
                            + ". Set errors.tolerance=all to skip such records, and "
                            + "errors.deadletterqueue.topic.name to keep them.",
                    cause);
        }
        if (reporter == null) {
            LOG.warn("Skipped the record of {}: {}", where, cause.getMessage());
            return CompletableFuture.completedFuture(null);
        }
        return reporter.report(record, cause);
    }
}
