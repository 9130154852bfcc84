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

/** What happens to a record that cannot be written, as errors.tolerance and the dead letter queue say (KIP-298, KIP-610). */
final class ErrantRecords implements Reporter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrantRecords.class);

    private final ErrantRecordReporter reporter;
    private final boolean tolerated;

    /**
     * @param reporter null if there is neither a dead letter queue nor a log of errors
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
                    "The record of " + where + " cannot be written: " + cause.getMessage()
                            + ". To go on without such records set errors.tolerance=all, and "
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
