// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.route.DeadLetters;
import io.streampair.cassandra.route.Router;
import io.streampair.cassandra.route.TableTarget;
import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.ReadAgainException;
import io.streampair.cassandra.window.RefusedRowsException;
import io.streampair.cassandra.window.RowWriter.BadRecord;
import io.streampair.cassandra.window.TwoWindows;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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

    /** Shorter than the time that a worker gives a task to stop (task.shutdown.graceful.timeout.ms, 5 s). */
    private static final Duration FLUSH_ON_COMMIT = Duration.ofSeconds(3);

    private final DeadLetters deadLetters;
    private final Router router;
    private final TwoWindows windows;
    private final SinkTaskContext context;
    private final BackPressure backPressure;
    private final Rewind rewind = new Rewind();
    private final Commits commits;

    /** Records whose tables are not open yet, and all records after them. */
    private final Deque<SinkRecord> waiting = new ArrayDeque<>();

    private final List<Row> rows = new ArrayList<>();
    private final SecondReading secondReading = new SecondReading();
    private HeldFailure held;

    RecordFlow(
            DeadLetters deadLetters,
            Router router,
            TwoWindows windows,
            SinkTaskContext context,
            BackPressure backPressure) {
        this.deadLetters = deadLetters;
        this.router = router;
        this.windows = windows;
        this.context = context;
        this.backPressure = backPressure;
        this.commits = new Commits(context);
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
        router.recordsCome(records);
        for (SinkRecord record : records) {
            if (!rewind.covers(record)) {
                take(record);
            }
        }
        advance();
        rewind.ask(context, windows::holds);
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
    private boolean accept(SinkRecord delivered) {
        SinkRecord record;
        try {
            record = deadLetters.returned(delivered);
        } catch (DataException e) {
            windows.addBad(delivered, e);
            return true;
        }
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
        int filtered = 0;
        for (TableTarget target : targets) {
            int before = rows.size();
            try {
                if (!target.takes(record)) {
                    isIgnored |= ++filtered == targets.size();
                    continue;
                }
                target.map(record, rows);
                isIgnored |= rows.size() == before;
            } catch (DataException e) {
                rows.subList(before, rows.size()).clear();
                windows.addBad(record, targets.size() == 1 ? e : new DataException(target + ": " + e.getMessage(), e));
            }
        }
        if (isIgnored) {
            windows.addIgnored(record, filtered == targets.size());
        }
        for (Row row : rows) {
            windows.add(row);
        }
    }

    private void addAgain(SinkRecord record, List<TableTarget> targets) {
        windows.keepAll(true);
        for (BadRecord refused : secondReading.reportsOf(record)) {
            windows.addBad(record, refused.cause());
        }
        windows.addIgnored(record);
        rows.clear();
        for (TableTarget target : targets) {
            int before = rows.size();
            try {
                if (target.takes(record)) {
                    target.map(record, rows);
                }
            } catch (DataException e) {
                rows.subList(before, rows.size()).clear();
                LOG.debug("Reported before: {}", e.getMessage());
            }
        }
        for (Row row : rows) {
            if (secondReading.mayBeUnwritten(row)) {
                windows.add(row);
            }
        }
    }

    private void advance() {
        if (held != null) {
            windows.closeEarly();
        }
        try {
            if (windows.advance()) {
                commits.request();
            }
        } catch (ReadAgainException e) {
            startOver(e);
            commits.request();
        }
    }

    /**
     * Rewinds to the first unwritten records, to map them for the table as it is now, or to write what was dropped. Connect
     * takes the offset of a rewind for committed and does not commit it, so it must be committed before.
     */
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
        return windows.isFull() || !waiting.isEmpty() || held != null || !rewind.isEmpty();
    }

    private long untilNextLook() {
        if (!rewind.isEmpty() && !windows.isWriting()) {
            return 1;
        }
        if (wantsNoRecords()) {
            return PollTimeout.FULL.millis();
        }
        if (windows.isWriting()) {
            return PollTimeout.WRITING.millis();
        }
        long due = windows.untilDue().map(Duration::toMillis).orElse(Long.MAX_VALUE);
        return Math.max(1, Math.min(due, PollTimeout.IDLE.millis()));
    }

    /**
     * The offsets of written windows. A commit that this task did not request may be the last before a pause, a rebalance or
     * a stop, so the filling window is written first. The commit of a rebalance is of the partitions that go; that of the
     * others follows.
     */
    Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
        if (!commits.takeRequest() || LastCommit.isNow()) {
            flush();
            commits.requestForOthersThan(currentOffsets.keySet());
        }
        backPressure.committing(currentOffsets.keySet(), wantsNoRecords());
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

    private Map<TopicPartition, OffsetAndMetadata> committable(Map<TopicPartition, OffsetAndMetadata> delivered) {
        Map<TopicPartition, Long> unwritten = rewind.open();
        if (held != null) {
            held.left().forEach((partition, offset) -> unwritten.merge(partition, offset, Math::min));
        }
        for (SinkRecord record : waiting) {
            unwritten.merge(PerPartition.partition(record), record.originalKafkaOffset(), Math::min);
        }
        return commits.next(delivered, windows, unwritten);
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
        commits.forget(partitions);
        secondReading.forget(partitions);
        waiting.removeIf(record -> partitions.contains(PerPartition.partition(record)) || rewind.covers(record));
    }
}
