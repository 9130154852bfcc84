// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.row.Coordinates;
import io.streampair.cassandra.row.ReturnedRecord;
import io.streampair.cassandra.window.Reporter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports or refuses records that cannot be written, by errors.tolerance and the dead letter queue (KIP-298, KIP-610). */
final class ErrantRecords implements Reporter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrantRecords.class);

    private static final Duration ONE_LINE = Duration.ofSeconds(30);

    private final ErrantRecordReporter reporter;
    private final boolean tolerated;
    private final LongSupplier failures;
    private final LogLimit log;

    /**
     * @param reporter null without dead letter queue and error log
     * @param tolerated whether errors.tolerance is all
     * @param failures how many records of the task Connect could not send to the dead letter queue
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    ErrantRecords(ErrantRecordReporter reporter, boolean tolerated, LongSupplier failures, LongSupplier clock) {
        this.reporter = reporter;
        this.tolerated = tolerated;
        this.failures = failures;
        this.log = new LogLimit(ONE_LINE, clock);
    }

    /** @throws DataException if bad records are not tolerated, or the queue refuses this one */
    @Override
    public Future<Void> report(SinkRecord record, Throwable cause) {
        String where = Coordinates.of(record);
        if (!tolerated) {
            throw new DataException(
                    "Cannot write the record of " + where + ": " + cause.getMessage()
                            + ". Set errors.tolerance=all to skip such records, and "
                            + "errors.deadletterqueue.topic.name to keep them.",
                    cause);
        }
        log.next()
                .ifPresent(unlogged -> LOG.warn(
                        "{} the record of {} instead of writing it, after {} others: {}",
                        reporter == null ? "Skipped" : "Reported",
                        where,
                        unlogged,
                        cause.getMessage()));
        if (reporter == null) {
            return CompletableFuture.completedFuture(null);
        }
        Future<Void> report = reporter.report(ReturnedRecord.delivered(record), cause);
        // Connect leaves out what its producer refuses at once, and the answer then looks like a success.
        if (report.isDone() && failures.getAsLong() > 0) {
            throw new DataException(
                    "Cannot report the record of " + where + ": the dead letter queue has refused it, or one before it;"
                            + " the worker's log has the reason. Give the sink the right to write to the queue, or"
                            + " raise producer.override.max.request.size if the record is too large, and restart the"
                            + " task. The record cannot be written since " + cause.getMessage(),
                    cause);
        }
        return report;
    }
}
