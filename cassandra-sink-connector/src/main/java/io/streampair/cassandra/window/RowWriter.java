// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Writes the rows of a window. */
public interface RowWriter extends AutoCloseable {
    /**
     * Writes all rows, however long it takes.
     *
     * @param steps rows that may be written in any order, a step after the one before it
     * @return completes with the rows that Cassandra refuses for what they hold, when all others are written; or
     *     exceptionally if it makes no sense to go on
     */
    CompletableFuture<List<RejectedRow>> write(List<List<Row>> steps);

    /** What it has written. */
    WriteCounts counts();

    /** Gives up what is still being written. */
    @Override
    void close();

    /**
     * A row that cannot be written.
     *
     * @param row the row
     * @param cause why
     */
    record RejectedRow(Row row, Throwable cause) {}
}
