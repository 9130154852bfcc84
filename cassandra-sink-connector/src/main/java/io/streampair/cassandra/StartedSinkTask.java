// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.cluster.ClusterConnection;
import io.streampair.cassandra.cluster.ConnectionAttempt;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.route.Router;
import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.window.Reporter;
import io.streampair.cassandra.window.TwoWindows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** A task between start and stop. Its partitions are paused until it is connected; then it has a {@link RecordFlow}. */
final class StartedSinkTask implements AutoCloseable {
    private static final Duration CONNECTION_POLL = Duration.ofMillis(100);

    private final SinkConfig config;
    private final SinkTaskContext context;
    private final ConnectionAttempt connectionAttempt;
    private final Reporter errantRecords;
    private final LongSupplier clock;
    private final BackPressure backPressure;

    /**
     * Records that came before the connection, if Connect had fetched them before it paused. They are kept rather than
     * refused: of refused ones Connect commits the offsets if their partition goes away and comes back.
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
        context.timeout(CONNECTION_POLL.toMillis());
    }

    void open(Collection<TopicPartition> partitions) {
        backPressure.assigned(partitions);
    }

    void put(Collection<SinkRecord> records) {
        if (flow != null) {
            flow.put(records);
            return;
        }
        early.addAll(records);
        connectionAttempt.connection().ifPresent(this::begin);
        if (flow == null) {
            context.timeout(CONNECTION_POLL.toMillis());
        }
    }

    private void begin(ClusterConnection connection) {
        TwoWindows windows = new TwoWindows(config.window().policy(), connection.writer(), errantRecords, clock);
        SinkMetrics.register(context, windows.gauges());
        Router router = new Router(config.routes(), connection.tables(), connection.open());
        flow = new RecordFlow(router, windows, context, backPressure);
        flow.put(early);
        early.clear();
    }

    Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
        if (flow != null) {
            return flow.preCommit(currentOffsets);
        }
        context.timeout(CONNECTION_POLL.toMillis());
        return Map.of();
    }

    void close(Collection<TopicPartition> partitions) {
        early.removeIf(record -> partitions.contains(PerPartition.partition(record)));
        if (flow != null) {
            flow.close(partitions);
        }
    }

    @Override
    public void close() {
        connectionAttempt.close();
    }
}
