// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.TransactionContext;

/**
 * Commits the transactions of a task (KIP-618) after a number of records, and at the end of each batch: after a batch
 * Connect may not ask for another for any time, as when the connector is paused, and an open transaction would expire.
 */
final class Transactions {
    private final TransactionContext context;
    private final int records;
    private int open;

    /** {@code context} is null unless the connector defines the transaction boundaries. */
    Transactions(TransactionContext context, int records) {
        this.context = context;
        this.records = records;
    }

    /** Notes the last {@code count} records of a batch, which belong into one transaction. */
    void added(List<SourceRecord> batch, int count) {
        if (context == null || count == 0) {
            return;
        }
        open += count;
        if (open >= records) {
            context.commitTransaction(batch.get(batch.size() - 1));
            open = 0;
        }
    }

    /** Notes that a batch is complete. */
    void complete() {
        if (open > 0) {
            context.commitTransaction();
            open = 0;
        }
    }
}
