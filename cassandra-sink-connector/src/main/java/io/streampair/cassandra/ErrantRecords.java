// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.row.Coordinates;
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
    private final LogLimit log;

    /**
     * @param reporter null without dead letter queue and error log
     * @param tolerated whether errors.tolerance is all
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    ErrantRecords(ErrantRecordReporter reporter, boolean tolerated, LongSupplier clock) {
        this.reporter = reporter;
        this.tolerated = tolerated;
        this.log = new LogLimit(ONE_LINE, clock);
    }

    /** @throws DataException if bad records are not tolerated */
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
        if (reporter == null) {
            LOG.warn("Skipped the record of {}: {}", where, cause.getMessage());
            return CompletableFuture.completedFuture(null);
        }
        log.next()
                .ifPresent(unlogged -> LOG.warn(
                        "Reported the record of {} instead of writing it, after {} others: {}",
                        where,
                        unlogged,
                        cause.getMessage()));
        return reporter.report(record, cause);
    }
}
