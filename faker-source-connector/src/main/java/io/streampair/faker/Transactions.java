// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.TransactionContext;

/** Commits the transactions of a task (KIP-618) after a number of records, or earlier if none follow soon. */
final class Transactions {
    /** Well below the default transaction.timeout.ms of a producer, 60 s. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final TransactionContext context;
    private final int records;
    private final Clock clock;
    private int open;
    private long openedAt;

    /** {@code context} is null unless the connector defines the transaction boundaries. */
    Transactions(TransactionContext context, int records, Clock clock) {
        this.context = context;
        this.records = records;
        this.clock = clock;
    }

    /** Notes the last {@code count} records of a batch, which belong into one transaction. */
    void added(List<SourceRecord> batch, int count) {
        if (context == null || count == 0) {
            return;
        }
        if (open == 0) {
            openedAt = clock.nanoTime();
        }
        open += count;
        if (open >= records) {
            context.commitTransaction(batch.get(batch.size() - 1));
            open = 0;
        }
    }

    /** Notes that a batch is complete; {@code moreSoon} if records are certain to follow within a second. */
    void complete(boolean moreSoon) {
        if (open > 0 && !(moreSoon && clock.nanoTime() - openedAt < LONGEST_NANOS)) {
            context.commitTransaction();
            open = 0;
        }
    }
}
