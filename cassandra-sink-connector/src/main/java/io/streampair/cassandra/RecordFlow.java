// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.route.Router;
import io.streampair.cassandra.route.TableTarget;
import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.ReadAgainException;
import io.streampair.cassandra.window.RefusedRowsException;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import io.streampair.cassandra.window.TwoWindows;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves a connected task's records into windows, and releases them once written. */
final class RecordFlow {
    private static final Logger LOG = LoggerFactory.getLogger(RecordFlow.class);

    /** How often to check whether a write is done; a task cannot wake Connect's poll. */
    private static final Duration WRITE_POLL = Duration.ofMillis(50);

    /** How often to check while records wait for the write to end. */
    private static final Duration FULL_POLL = Duration.ofMillis(5);

    /** Shorter than the time that a worker gives a task to stop (task.shutdown.graceful.timeout.ms, 5 s). */
    private static final Duration FLUSH_ON_COMMIT = Duration.ofSeconds(3);

    private final Router router;
    private final TwoWindows windows;
    private final SinkTaskContext context;
    private final BackPressure backPressure;
    private final Rewind rewind = new Rewind();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

    /** Records whose tables are not open yet, and all records after them. */
    private final Deque<SinkRecord> waiting = new ArrayDeque<>();

    private final List<Row> rows = new ArrayList<>();
    private boolean commitRequested;
    private final SecondReading secondReading = new SecondReading();
    private HeldFailure held;

    RecordFlow(Router router, TwoWindows windows, SinkTaskContext context, BackPressure backPressure) {
        this.router = router;
        this.windows = windows;
        this.context = context;
        this.backPressure = backPressure;
    }

    /** @throws ConnectException if the task must fail; what is below the failure is written then, or cannot be */
    void put(Collection<SinkRecord> records) {
        rewind.done();
        router.refresh();
        boolean wasHeld = held != null;
        advance();
        if (wasHeld && held != null && windows.isEmpty()) {
            throw held.cause();
        }
        acceptWaiting();
        for (SinkRecord record : records) {
            if (!rewind.covers(record)) {
                take(record);
            }
        }
        advance();
        rewind.ask(context);
        backPressure.set(wantsNoRecords());
        context.timeout(untilNextLook());
    }

    private void acceptWaiting() {
        while (!waiting.isEmpty() && tryAccept(waiting.element())) {
            waiting.remove();
        }
    }

    private void take(SinkRecord record) {
        if (!waiting.isEmpty() || !tryAccept(record)) {
            waiting.add(record);
        }
    }

    /** Accepts the record, unless one before it has failed. */
    private boolean tryAccept(SinkRecord record) {
        if (held != null) {
            held.leave(record);
            return true;
        }
        try {
            return accept(record);
        } catch (RuntimeException e) {
            LOG.warn("The task will fail as soon as what came before is written: {}", e.getMessage());
            held = new HeldFailure(e, record);
            return true;
        }
    }

    /** Adds the record to the window if its tables are open. */
    private boolean accept(SinkRecord record) {
        List<TableTarget> targets = router.targets(record.topic());
        if (targets.isEmpty()) {
            windows.addBad(record, router.noRoute(record.topic()));
        }
        for (TableTarget target : targets) {
            if (!target.isReady(record)) {
                return false;
            }
        }
        add(record, targets);
        return true;
    }

    /** Reports before it adds: a window must not hold the offset of a record that can be neither written nor reported. */
    private void add(SinkRecord record, List<TableTarget> targets) {
        if (secondReading.isOn() && secondReading.covers(record)) {
            addAgain(record, targets);
            return;
        }
        windows.keepAll(secondReading.isOn());
        rows.clear();
        boolean isIgnored = false;
        for (TableTarget target : targets) {
            try {
                Row row = target.map(record);
                if (row == null) {
                    isIgnored = true;
                } else {
                    rows.add(row);
                }
            } catch (DataException e) {
                windows.addBad(record, targets.size() == 1 ? e : new DataException(target + ": " + e.getMessage(), e));
            }
        }
        if (isIgnored) {
            windows.addIgnored(record);
        }
        for (Row row : rows) {
            windows.add(row);
        }
    }

    private void addAgain(SinkRecord record, List<TableTarget> targets) {
        windows.keepAll(true);
        for (RejectedRow refused : secondReading.refusedOf(record)) {
            windows.addBad(record, refused.cause());
        }
        windows.addIgnored(record);
        for (TableTarget target : targets) {
            try {
                Row row = target.map(record);
                if (row != null && secondReading.mayBeUnwritten(row)) {
                    windows.add(row);
                }
            } catch (DataException e) {
                LOG.debug("Reported before: {}", e.getMessage());
            }
        }
    }

    private void advance() {
        if (held != null) {
            windows.closeEarly();
        }
        try {
            if (windows.advance()) {
                commitRequested = true;
                context.requestCommit();
            }
        } catch (ReadAgainException e) {
            startOver(e);
        }
    }

    /** Rewinds to the first unwritten records, to map them for the table as it is now, or to write what was dropped. */
    private void startOver(ReadAgainException cause) {
        LOG.warn("Re-reading unwritten records: {}", cause.getMessage());
        rewind.to(windows.abandon());
        if (cause instanceof RefusedRowsException refused) {
            secondReading.begin(refused);
        }
        takeAgainWhatWasLeft();
        waiting.removeIf(rewind::covers);
        router.refresh();
    }

    private void takeAgainWhatWasLeft() {
        if (held != null) {
            rewind.to(held.left());
            held = null;
        }
    }

    private boolean wantsNoRecords() {
        return windows.isFull() || !waiting.isEmpty() || held != null;
    }

    private long untilNextLook() {
        if (!rewind.isEmpty()) {
            return 1;
        }
        if (wantsNoRecords()) {
            return FULL_POLL.toMillis();
        }
        if (windows.isWriting()) {
            return WRITE_POLL.toMillis();
        }
        return windows.untilDue().map(due -> Math.max(1, due.toMillis())).orElse(-1L);
    }

    /**
     * The offsets of written windows. A commit that this task did not request may be the last before a pause, a rebalance or
     * a stop, so the filling window is written first. For a pause Connect wakes its poll, drops the task's timeout and
     * commits: without a new timeout it would not call the task again before the next commit, in a minute.
     */
    Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
        if (!commitRequested) {
            flush();
        }
        commitRequested = false;
        context.timeout(untilNextLook());
        return committable(currentOffsets);
    }

    /** What fails here fails the next put() too; Connect would go on after an exception, without committing what is written. */
    private void flush() {
        try {
            windows.flush(FLUSH_ON_COMMIT);
        } catch (ReadAgainException e) {
            startOver(e);
        } catch (ConnectException e) {
            LOG.warn("The task will fail, since not all can be written: {}", e.getMessage());
        }
    }

    /**
     * The offsets below which all is written or reported. Of a partition without unwritten records that is all that Connect
     * has delivered, also what a transform dropped; so it may be beyond the windows that are written, and stays there.
     */
    private Map<TopicPartition, OffsetAndMetadata> committable(Map<TopicPartition, OffsetAndMetadata> delivered) {
        Map<TopicPartition, OffsetAndMetadata> committable = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> written = windows.written();
        Set<TopicPartition> unwritten = rewind.open();
        waiting.forEach(record -> unwritten.add(PerPartition.partition(record)));
        Set<TopicPartition> assigned = context.assignment();
        delivered.forEach((partition, offset) -> {
            if (!assigned.contains(partition)) {
                return;
            }
            OffsetAndMetadata done = offset;
            if (unwritten.contains(partition) || windows.holds(partition)) {
                done = written.get(partition);
            } else if (held != null && held.left().containsKey(partition)) {
                done = new OffsetAndMetadata(held.left().get(partition));
            }
            if (done != null) {
                OffsetAndMetadata last = committed.get(partition);
                done = done.offset() > offset.offset() ? offset : done;
                committable.put(partition, last != null && last.offset() > done.offset() ? last : done);
            }
        });
        committed.putAll(committable);
        return committable;
    }

    /**
     * Releases partitions. The others are rewound at the next put(), and its records of them are dropped: they come from the
     * poll that called this, which read on from before the rewind.
     */
    void close(Collection<TopicPartition> partitions) {
        rewind.to(windows.release(partitions));
        if (held != null && held.release(partitions)) {
            takeAgainWhatWasLeft();
        }
        rewind.forget(partitions);
        committed.keySet().removeAll(partitions);
        secondReading.forget(partitions);
        waiting.removeIf(record -> partitions.contains(PerPartition.partition(record)) || rewind.covers(record));
    }
}
