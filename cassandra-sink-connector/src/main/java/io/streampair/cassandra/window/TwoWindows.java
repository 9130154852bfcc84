// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * One window fills while the one before it is written. Windows are written one after the other, so the writes to a row keep
 * the order of the log. The offsets of a window may be committed once each of its records is written or reported. Used by the
 * task's thread only, except for the gauges.
 */
public final class TwoWindows {
    private final WindowPolicy policy;
    private final RowWriter writer;
    private final Reporter reporter;
    private final LongSupplier clock;
    private final Map<TopicPartition, OffsetAndMetadata> written = new HashMap<>();

    private volatile Window filling;
    private volatile WindowWrite writing;
    private volatile int shownRows;
    private volatile long shownBytes;
    private boolean closeNow;
    private boolean keepsAll;

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    public TwoWindows(WindowPolicy policy, RowWriter writer, Reporter reporter, LongSupplier clock) {
        this.policy = policy;
        this.writer = writer;
        this.reporter = reporter;
        this.clock = clock;
    }

    public void add(Row row) {
        fillingWindow().add(row);
    }

    /** Adds a record that writes nothing; its offset may be committed with those of its window. */
    public void addIgnored(SinkRecord record) {
        fillingWindow().addIgnored(record);
    }

    /** @param isFiltered whether it writes nothing because it passes the filter of none of its routes */
    public void addIgnored(SinkRecord record, boolean isFiltered) {
        addIgnored(record);
        if (isFiltered) {
            writer.counts().filtered();
        }
    }

    /** Reports a record that cannot be written; its offset may be committed once the report is stored. */
    public void addBad(SinkRecord record, Throwable cause) {
        Future<Void> report = report(record, cause);
        fillingWindow().addReported(record, report);
    }

    private Future<Void> report(SinkRecord record, Throwable cause) {
        Future<Void> report = reporter.report(record, cause);
        writer.counts().reported();
        return report;
    }

    private Window fillingWindow() {
        if (filling == null) {
            filling = new Window(clock.getAsLong(), policy.coalesces() && !keepsAll);
        }
        return filling;
    }

    /**
     * Finishes the write that has ended, if any, then starts the next if it is due.
     *
     * @return whether more offsets may be committed than before
     * @throws ReadAgainException if the unwritten records must be read again
     * @throws ConnectException if the write failed for good, or a report did; no other window is written then
     */
    public boolean advance() {
        boolean finished = writing != null && finishWrite();
        if (writing == null && filling != null && isDue()) {
            startWrite();
        }
        showFilling();
        return finished;
    }

    /** Other threads must not read the counters of a window while it fills. */
    private void showFilling() {
        shownRows = filling == null ? 0 : filling.rows();
        shownBytes = filling == null ? 0 : filling.bytes();
    }

    private boolean isDue() {
        return closeNow || policy.isReachedBy(filling) || remainingNanos() <= 0;
    }

    private long remainingNanos() {
        return filling.openedAt() + policy.age().toNanos() - clock.getAsLong();
    }

    private void startWrite() {
        Window closed = filling;
        closeNow = false;
        writer.counts().closed(policy.isReachedBy(closed), closed.coalesced());
        writer.counts().notApplied(closed.notApplied());
        writing = new WindowWrite(closed, write(closed));
        filling = null;
        closed.forgetRows();
    }

    /** Whatever goes wrong at the start fails the write, so that the window never counts as written. */
    private CompletableFuture<List<RejectedRow>> write(Window closed) {
        try {
            return writer.write(closed.steps(), closed::isReleased);
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private boolean finishWrite() {
        if (!writing.finish(bad -> report(bad.record(), bad.cause()))) {
            return false;
        }
        try {
            writing.checkReports();
        } finally {
            written.putAll(writing.window().offsets().next());
        }
        writing = null;
        return true;
    }

    /** Whether the filling window must take no more records until the write in progress ends. */
    public boolean isFull() {
        return writing != null && filling != null && policy.isReachedBy(filling);
    }

    /** Whether no window is filling and none is being written. */
    public boolean isEmpty() {
        return writing == null && filling == null;
    }

    public boolean isWriting() {
        return writing != null;
    }

    /** The metrics, for any thread. */
    public WindowGauges gauges() {
        return new WindowGauges(this, writer.counts());
    }

    int rows() {
        return shownRows;
    }

    long bytes() {
        return shownBytes;
    }

    /** The age of the oldest window not yet written, in milliseconds; 0 if there is none. */
    long oldestMillis() {
        WindowWrite current = writing;
        Window oldest = current == null ? filling : current.window();
        return oldest == null ? 0 : TimeUnit.NANOSECONDS.toMillis(clock.getAsLong() - oldest.openedAt());
    }

    /** The time until the filling window closes because of its age; empty if there is none. */
    public Optional<Duration> untilDue() {
        return filling == null ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, remainingNanos())));
    }

    /** Whether windows that are begun from now on keep writes that a later one replaces. */
    public void keepAll(boolean keep) {
        keepsAll = keep;
    }

    /** Closes the filling window at the next {@link #advance} that finds no other being written. */
    public void closeEarly() {
        closeNow = filling != null;
    }

    /**
     * Closes the filling window early and waits for all writes.
     *
     * @return whether all is written
     */
    public boolean flush(Duration atMost) {
        long deadline = clock.getAsLong() + atMost.toNanos();
        closeEarly();
        advance();
        while (!isEmpty() && awaitStep(deadline)) {
            advance();
        }
        return isEmpty();
    }

    private boolean awaitStep(long deadline) {
        for (Future<?> each : writing.awaited()) {
            try {
                each.get(Math.max(0, deadline - clock.getAsLong()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Whether any record of the partition is neither written nor reported. */
    public boolean holds(TopicPartition partition) {
        List<TopicPartition> only = List.of(partition);
        Window current = filling;
        return (current != null && current.offsets().hasAnyOf(only))
                || (writing != null && writing.window().offsets().hasAnyOf(only));
    }

    /** The offsets up to which all is written or reported, of the partitions that had a window. */
    public Map<TopicPartition, OffsetAndMetadata> written() {
        return Map.copyOf(written);
    }

    /** The offset of the first record of each partition that a window holds. */
    public Map<TopicPartition, Long> first() {
        Map<TopicPartition, Long> first = new HashMap<>();
        if (filling != null) {
            first.putAll(filling.offsets().first());
        }
        if (writing != null) {
            first.putAll(writing.window().offsets().first());
        }
        return first;
    }

    /**
     * Drops the revoked partitions: of the window that is written, no row of theirs is sent any more. If the filling window has
     * records of them, all of it is dropped.
     *
     * @return the offsets from which the other partitions must be read again
     */
    public Map<TopicPartition, Long> release(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> rewind = new HashMap<>();
        if (filling != null && filling.offsets().hasAnyOf(partitions)) {
            rewind.putAll(filling.offsets().first());
            rewind.keySet().removeAll(partitions);
            filling = null;
            closeNow = false;
        }
        if (writing != null) {
            writing.window().release(partitions);
        }
        written.keySet().removeAll(partitions);
        showFilling();
        return rewind;
    }

    /**
     * Drops all windows not yet written.
     *
     * @return the offsets from which their records must be read again
     */
    public Map<TopicPartition, Long> abandon() {
        Map<TopicPartition, Long> rewind = first();
        filling = null;
        writing = null;
        closeNow = false;
        showFilling();
        return rewind;
    }
}
