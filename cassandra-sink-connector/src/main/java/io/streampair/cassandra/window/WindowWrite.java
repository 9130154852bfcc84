// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.connect.errors.ConnectException;

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
     * Reports the rejected rows as soon as the write is done; all again if one of the reports fails.
     *
     * @return whether each record is written or safely reported
     * @throws AlteredTableException if the window must be mapped again
     * @throws ConnectException if the write failed for good, or a report did
     */
    boolean finish(Function<RejectedRow, Future<Void>> report) {
        if (!rejectedAreReported && rows.isDone()) {
            for (RejectedRow rejected : result(rows, "Cannot write the rows of a window")) {
                if (!window.isReleased(rejected.row())) {
                    window.addReport(report.apply(rejected));
                }
            }
            rejectedAreReported = true;
        }
        if (!rejectedAreReported || !window.reports().stream().allMatch(Future::isDone)) {
            return false;
        }
        for (Future<Void> each : window.reports()) {
            result(each, "Cannot report a record");
        }
        return true;
    }

    private static <T> T result(Future<T> done, String failure) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof AlteredTableException altered) {
                throw altered;
            }
            throw new ConnectException(failure + ": " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException(failure + ": interrupted", e);
        }
    }

    /** What must end before the next {@link #finish} gets further. */
    List<Future<?>> awaited() {
        List<Future<?>> awaited = new ArrayList<>(window.reports());
        if (!rejectedAreReported) {
            awaited.add(rows);
        }
        return awaited;
    }
}
