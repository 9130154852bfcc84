// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.Row;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * One window fills while the one before it is written. A window is written only after the one before, so the writes to a
 * row are in the order of the log, and its offsets count only when all of it is written or reported. Used by the thread of
 * the task alone.
 */
public final class TwoWindows {
    private final WindowPolicy policy;
    private final RowWriter writer;
    private final Reporter reporter;
    private final LongSupplier clock;
    private final Map<TopicPartition, OffsetAndMetadata> written = new HashMap<>();

    private volatile Window filling;
    private volatile WindowWrite writing;
    private boolean closeNow;

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

    /** Takes a record that writes nothing, and counts it as done along with those around it. */
    public void addIgnored(SinkRecord record) {
        fillingWindow().addIgnored(record);
    }

    /** Reports a record that cannot be written, and counts it as done when the report is safe. */
    public void addBad(SinkRecord record, Throwable cause) {
        fillingWindow().addReported(record, report(record, cause));
    }

    private Future<Void> report(SinkRecord record, Throwable cause) {
        Future<Void> report = reporter.report(record, cause);
        writer.counts().reported();
        return report;
    }

    private Window fillingWindow() {
        if (filling == null) {
            filling = new Window(clock.getAsLong(), policy.coalesces());
        }
        return filling;
    }

    /**
     * Takes each step that is due: the end of a write, then the start of the next.
     *
     * @return whether more offsets count as written than before
     * @throws AlteredTableException if what is collected must be dropped and read again
     * @throws ConnectException if the write failed for good, or a report did
     */
    public boolean advance() {
        boolean finished = writing != null && finishWrite();
        if (writing == null && filling != null && isDue()) {
            startWrite();
        }
        return finished;
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
        List<List<Row>> steps = closed.steps();
        closed.forgetRows();
        writing = new WindowWrite(closed, writer.write(steps));
        filling = null;
    }

    private boolean finishWrite() {
        if (!writing.finish(rejected -> report(rejected.row().record(), rejected.cause()))) {
            return false;
        }
        written.putAll(writing.window().offsets().next());
        writing = null;
        return true;
    }

    /** Whether no more records should come until the write under way is done. */
    public boolean isFull() {
        return writing != null && filling != null && policy.isReachedBy(filling);
    }

    /** Whether nothing is collected and nothing is being written. */
    public boolean isEmpty() {
        return writing == null && filling == null;
    }

    public boolean isWriting() {
        return writing != null;
    }

    /** The numbers to watch; to be read by any thread. */
    public WindowGauges gauges() {
        return new WindowGauges(this, writer.counts());
    }

    int rows() {
        Window current = filling;
        return current == null ? 0 : current.rows();
    }

    long bytes() {
        Window current = filling;
        return current == null ? 0 : current.bytes();
    }

    /** How long ago the oldest window that is not written was opened, in milliseconds; 0 if there is none. */
    long oldestMillis() {
        WindowWrite current = writing;
        Window oldest = current == null ? filling : current.window();
        return oldest == null ? 0 : TimeUnit.NANOSECONDS.toMillis(clock.getAsLong() - oldest.openedAt());
    }

    /** How long until the filling window closes by its age; empty if there is none. */
    public Optional<Duration> untilDue() {
        return filling == null ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, remainingNanos())));
    }

    /**
     * Closes the filling window before its time and waits for the writes.
     *
     * @return whether all is written
     */
    public boolean flush(Duration atMost) {
        long deadline = clock.getAsLong() + atMost.toNanos();
        closeNow = filling != null;
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

    /** The offsets that may be committed: of windows that are written, and of no other. */
    public Map<TopicPartition, OffsetAndMetadata> written() {
        return Map.copyOf(written);
    }

    /**
     * Forgets partitions that are no longer this task's. What is collected of them is dropped, as their next owner gets it
     * again; so is what was collected together with it.
     *
     * @return where the other partitions must be read again from
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
            writing.window().offsets().forget(partitions);
        }
        written.keySet().removeAll(partitions);
        return rewind;
    }

    /**
     * Drops all that is not written.
     *
     * @return where it must be read again from
     */
    public Map<TopicPartition, Long> abandon() {
        Map<TopicPartition, Long> rewind = new HashMap<>();
        if (filling != null) {
            rewind.putAll(filling.offsets().first());
        }
        if (writing != null) {
            rewind.putAll(writing.window().offsets().first());
        }
        filling = null;
        writing = null;
        closeNow = false;
        return rewind;
    }
}
