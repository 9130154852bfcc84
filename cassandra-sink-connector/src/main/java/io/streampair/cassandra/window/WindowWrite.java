// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.window.RowWriter.BadRecord;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;

/** A closed window together with its write. It is done when each of its records is written or reported. */
final class WindowWrite {
    private final Window window;
    private final CompletableFuture<List<RejectedRow>> rows;
    private boolean rejectedAreReported;

    /** @param rows the write of the window's rows */
    WindowWrite(Window window, CompletableFuture<List<RejectedRow>> rows) {
        this.window = window;
        this.rows = rows;
    }

    Window window() {
        return window;
    }

    /**
     * Reports the rejected rows as soon as the write is done.
     *
     * @return whether the write and all reports have ended, the reports well or not
     * @throws ReadAgainException if the window must be mapped again
     * @throws ConnectException if the write failed for good
     */
    boolean finish(Function<BadRecord, Future<Void>> report) {
        if (!rejectedAreReported && rows.isDone()) {
            List<RejectedRow> refused = new ArrayList<>(result(rows, "Cannot write the rows of a window"));
            refused.removeIf(each -> window.isReleased(each.row()));
            if (mayHaveReplacedGoodRows(refused)) {
                if (!reportsHaveEnded()) {
                    return false;
                }
                checkReports();
                throw new RefusedRowsException(refused, window.offsets().next());
            }
            for (BadRecord each : RejectedRow.records(refused)) {
                window.addReport(each.record(), reported(each, report));
            }
            rejectedAreReported = true;
        }
        return rejectedAreReported && reportsHaveEnded();
    }

    private boolean mayHaveReplacedGoodRows(List<RejectedRow> refused) {
        return window.coalesced() > 0
                && refused.stream()
                        .anyMatch(each -> each.row().isIdempotent() && !(each.cause() instanceof NotAppliedException));
    }

    private boolean reportsHaveEnded() {
        return window.reports().stream().allMatch(each -> each.stored().isDone());
    }

    private static Future<Void> reported(BadRecord rejected, Function<BadRecord, Future<Void>> report) {
        try {
            return report.apply(rejected);
        } catch (ConnectException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Takes the records out of the window's offsets that are neither written nor reported, and those after them.
     *
     * @throws ConnectException if there are any: that of the first
     */
    void checkReports() {
        ConnectException failure = null;
        long offset = Long.MAX_VALUE;
        for (Window.Report each : window.reports()) {
            try {
                result(each.stored(), "Cannot report a record");
            } catch (ConnectException e) {
                window.offsets().endBefore(each.partition(), each.offset());
                if (each.offset() < offset) {
                    failure = e;
                    offset = each.offset();
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static <T> T result(Future<T> done, String failure) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ReadAgainException again) {
                throw again;
            }
            if (cause instanceof DataException untolerated) {
                throw untolerated;
            }
            throw new ConnectException(failure + ": " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException(failure + ": interrupted", e);
        }
    }

    /** What must end before the next {@link #finish} gets further. */
    List<Future<?>> awaited() {
        List<Future<?>> awaited = new ArrayList<>();
        if (!rejectedAreReported) {
            awaited.add(rows);
        }
        for (Window.Report each : window.reports()) {
            awaited.add(each.stored());
        }
        awaited.removeIf(Future::isDone);
        return awaited;
    }
}
