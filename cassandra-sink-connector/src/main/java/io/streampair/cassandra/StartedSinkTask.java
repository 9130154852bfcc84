// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.cluster.ClusterConnection;
import io.streampair.cassandra.cluster.ConnectionAttempt;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.route.DeadLetters;
import io.streampair.cassandra.route.Router;
import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.window.Reporter;
import io.streampair.cassandra.window.RowWriter;
import io.streampair.cassandra.window.TwoWindows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** A task between start and stop. It holds the records of one poll until it is connected; then it has a {@link RecordFlow}. */
final class StartedSinkTask implements AutoCloseable {
    static final String CONNECTED =
            "1 if the task has prepared its statements and a connection to a node of Cassandra is open, else 0.";

    static final String SESSION_TASKS = "Tasks of this worker that share the task's session with the cluster.";

    private final SinkConfig config;
    private final SinkTaskContext context;
    private final ConnectionAttempt connectionAttempt;
    private final Reporter errantRecords;
    private final LongSupplier clock;
    private final BackPressure backPressure;
    private final SinkMetrics metrics;
    private volatile RowWriter writer;

    /**
     * Records that came before the connection. They are kept rather than refused: of refused ones Connect commits the offsets
     * if their partition goes away and comes back. The partitions are not paused before some come: if the connector is paused
     * and resumed, Connect calls a task that wants no records only at the next commit.
     */
    private final List<SinkRecord> early = new ArrayList<>();

    private RecordFlow flow;

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    StartedSinkTask(
            SinkConfig config,
            SinkTaskContext context,
            ConnectionAttempt connectionAttempt,
            Reporter errantRecords,
            LongSupplier clock) {
        this.config = config;
        this.context = context;
        this.connectionAttempt = connectionAttempt;
        this.errantRecords = errantRecords;
        this.clock = clock;
        this.backPressure = new BackPressure(context);
        backPressure.set(true);
        context.timeout(PollTimeout.CONNECTING.millis());
        metrics = SinkMetrics.of(context);
        metrics.add(
                "connected", CONNECTED, () -> writer != null && writer.counts().nodes() > 0 ? 1 : 0);
    }

    void open(Collection<TopicPartition> partitions) {
        backPressure.rebalanced(partitions);
        if (writer != null) {
            writer.partitionsCome();
        }
    }

    void put(Collection<SinkRecord> records) {
        metrics.addWaiting();
        if (flow != null) {
            flow.put(records);
            return;
        }
        early.addAll(records);
        connectionAttempt.connection().ifPresent(this::begin);
        if (flow == null) {
            backPressure.set(!early.isEmpty());
            context.timeout(PollTimeout.CONNECTING.millis());
        }
    }

    private void begin(ClusterConnection connection) {
        TwoWindows windows = new TwoWindows(config.window().policy(), connection.writer(), errantRecords, clock);
        metrics.add(windows.gauges());
        metrics.add("session-tasks", SESSION_TASKS, connection.lease().tasks()::getAsInt);
        writer = connection.writer();
        writer.partitionsCome();
        Router router = new Router(config.routes(), connection.tables(), connection.open());
        flow = new RecordFlow(new DeadLetters(config.deadLetterTopics()), router, windows, context, backPressure);
        flow.put(early);
        early.clear();
    }

    /** A commit may be the last call before a stop, and the first one behind a pause. */
    Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
        if (flow == null && connectionAttempt.hasSucceeded()) {
            connectionAttempt.connection().ifPresent(this::begin);
        }
        if (!currentOffsets.keySet().containsAll(context.assignment())) {
            backPressure.rebalanced(List.of());
        }
        if (flow != null) {
            return flow.preCommit(currentOffsets);
        }
        backPressure.committing(currentOffsets.keySet(), !early.isEmpty());
        context.timeout(PollTimeout.CONNECTING.millis());
        return Map.of();
    }

    void close(Collection<TopicPartition> partitions) {
        backPressure.rebalanced(List.of());
        early.removeIf(record -> partitions.contains(PerPartition.partition(record)));
        if (flow != null) {
            flow.close(partitions);
        }
    }

    @Override
    public void close() {
        metrics.close();
        connectionAttempt.close();
    }
}
