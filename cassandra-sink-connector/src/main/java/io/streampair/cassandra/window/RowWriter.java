// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.CounterSum;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Writes the rows of a window. */
public interface RowWriter extends AutoCloseable {
    /**
     * Writes all rows, retrying as long as that may succeed.
     *
     * @param steps the rows of a step may be written in any order, but only after all rows of the step before
     * @param isReleased whether a row is no longer the task's to write; asked before each request. Such a row is not sent, and
     *     counts as done
     * @return completes when each row is written or rejected, with the rejected ones; or exceptionally if the task must fail
     */
    CompletableFuture<List<RejectedRow>> write(List<List<Row>> steps, Predicate<Row> isReleased);

    /** Partitions come, whose rows another task may have written just now. */
    void partitionsCome();

    /** The metrics of this writer. */
    WriteCounts counts();

    /** Ends all writes, successful or not. */
    @Override
    void close();

    /**
     * A row that cannot be written.
     *
     * @param row the row
     * @param cause why
     */
    record RejectedRow(Row row, Throwable cause) {
        /** The cause, with the table: the record may have rows in others that are written. */
        private DataException reason() {
            return new DataException(row.table() + ": " + cause.getMessage(), cause);
        }

        /**
         * What is to be reported: each record of the rows, once for each table, whatever number of its rows is refused.
         */
        public static List<BadRecord> records(List<RejectedRow> rejected) {
            IdentityHashMap<SinkRecord, Set<MappedTable>> seen = new IdentityHashMap<>();
            List<BadRecord> records = new ArrayList<>();
            for (RejectedRow each : rejected) {
                for (SinkRecord record : CounterSum.records(each.row)) {
                    Set<MappedTable> tables =
                            seen.computeIfAbsent(record, first -> Collections.newSetFromMap(new IdentityHashMap<>()));
                    if (tables.add(each.row.table())) {
                        records.add(new BadRecord(record, each.reason()));
                    }
                }
            }
            return records;
        }
    }

    /**
     * A record of which a row cannot be written.
     *
     * @param record the record
     * @param cause why
     */
    record BadRecord(SinkRecord record, Throwable cause) {}
}
