// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.route.Router;
import io.streampair.cassandra.route.TableTarget;
import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.AlteredTableException;
import io.streampair.cassandra.window.TwoWindows;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
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
    private final Map<TopicPartition, Long> rewind = new HashMap<>();

    /** Records whose tables are not open yet, and all records after them. */
    private final Deque<SinkRecord> waiting = new ArrayDeque<>();

    private final List<Row> rows = new ArrayList<>();
    private boolean commitRequested;

    RecordFlow(Router router, TwoWindows windows, SinkTaskContext context, BackPressure backPressure) {
        this.router = router;
        this.windows = windows;
        this.context = context;
        this.backPressure = backPressure;
    }

    void put(Collection<SinkRecord> records) {
        router.refresh();
        advance();
        acceptWaiting();
        for (SinkRecord record : records) {
            if (rewind.isEmpty() || !rewind.containsKey(PerPartition.partition(record))) {
                take(record);
            }
        }
        advance();
        context.offset(Map.copyOf(rewind));
        rewind.clear();
        backPressure.set(wantsNoRecords());
        context.timeout(untilNextLook());
    }

    private void acceptWaiting() {
        while (!waiting.isEmpty() && accept(waiting.element())) {
            waiting.remove();
        }
    }

    private void take(SinkRecord record) {
        if (!waiting.isEmpty() || !accept(record)) {
            waiting.add(record);
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

    private void advance() {
        try {
            if (windows.advance()) {
                commitRequested = true;
                context.requestCommit();
            }
        } catch (AlteredTableException e) {
            startOver(e);
        }
    }

    /** Rewinds to the first unwritten records, to map them for the table as it is now. */
    private void startOver(AlteredTableException cause) {
        LOG.warn("Table changed; re-reading unwritten records: {}", cause.getMessage());
        rewind.putAll(windows.abandon());
        waiting.removeIf(record -> rewind.containsKey(PerPartition.partition(record)));
        router.refresh();
    }

    private boolean wantsNoRecords() {
        return windows.isFull() || !waiting.isEmpty();
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
        Map<TopicPartition, OffsetAndMetadata> written = new HashMap<>(windows.written());
        written.keySet().retainAll(currentOffsets.keySet());
        context.timeout(untilNextLook());
        return written;
    }

    private void flush() {
        try {
            windows.flush(FLUSH_ON_COMMIT);
        } catch (AlteredTableException e) {
            startOver(e);
        }
    }

    /**
     * Releases partitions. The others are rewound at the next put(), and its records of them are dropped: they come from the
     * poll that called this, which read on from before the rewind.
     */
    void close(Collection<TopicPartition> partitions) {
        rewind.putAll(windows.release(partitions));
        rewind.keySet().removeAll(partitions);
        waiting.removeIf(record -> {
            TopicPartition partition = PerPartition.partition(record);
            return partitions.contains(partition) || rewind.containsKey(partition);
        });
    }
}
