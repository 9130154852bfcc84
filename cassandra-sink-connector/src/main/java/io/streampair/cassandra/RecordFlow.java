// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.mapping.PerPartition;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.window.TwoWindows;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** The way of the records of a connected task: into the windows, and from there out of mind when they are written. */
final class RecordFlow {
    /** How often to look whether a write is done; Connect has no way to be woken for it. */
    private static final Duration WRITE_POLL = Duration.ofMillis(50);

    /** How often to look when records wait for it. */
    private static final Duration FULL_POLL = Duration.ofMillis(5);

    /** Shorter than the worker's patience with a task that stops (task.shutdown.graceful.timeout.ms, 5 s). */
    private static final Duration FLUSH_ON_COMMIT = Duration.ofSeconds(3);

    private final RecordMapper mapper;
    private final TwoWindows windows;
    private final SinkTaskContext context;
    private final BackPressure backPressure;
    private final Map<TopicPartition, Long> rewind = new HashMap<>();
    private boolean commitRequested;

    RecordFlow(RecordMapper mapper, TwoWindows windows, SinkTaskContext context, BackPressure backPressure) {
        this.mapper = mapper;
        this.windows = windows;
        this.context = context;
        this.backPressure = backPressure;
    }

    void put(Collection<SinkRecord> records) {
        advance();
        for (SinkRecord record : records) {
            if (rewind.isEmpty() || !rewind.containsKey(PerPartition.partition(record))) {
                accept(record);
            }
        }
        context.offset(Map.copyOf(rewind));
        rewind.clear();
        advance();
        backPressure.set(windows.isFull());
        context.timeout(untilNextLook());
    }

    private void accept(SinkRecord record) {
        try {
            windows.add(mapper.map(record));
        } catch (DataException e) {
            windows.addBad(record, e);
        }
    }

    private void advance() {
        if (windows.advance()) {
            commitRequested = true;
            context.requestCommit();
        }
    }

    private long untilNextLook() {
        if (windows.isFull()) {
            return FULL_POLL.toMillis();
        }
        Duration untilDue = windows.untilDue();
        if (windows.isWriting()) {
            return WRITE_POLL.toMillis();
        }
        return untilDue == null ? -1 : Math.max(1, untilDue.toMillis());
    }

    /**
     * The offsets that are written. A commit that this task did not ask for may be the last before a pause, a rebalance or
     * the end, so what is collected is written for it.
     */
    Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
        if (!commitRequested) {
            windows.flush(FLUSH_ON_COMMIT);
        }
        commitRequested = false;
        Map<TopicPartition, OffsetAndMetadata> written = new HashMap<>(windows.written());
        written.keySet().retainAll(currentOffsets.keySet());
        return written;
    }

    /**
     * Forgets partitions. The others are rewound with the next records, and those are dropped: they come from the poll that
     * called this, and so from where it had gone on without the rewind.
     */
    void close(Collection<TopicPartition> partitions) {
        rewind.putAll(windows.release(partitions));
        rewind.keySet().removeAll(partitions);
    }
}
