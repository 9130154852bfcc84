// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

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
    record RejectedRow(Row row, Throwable cause) {}
}
