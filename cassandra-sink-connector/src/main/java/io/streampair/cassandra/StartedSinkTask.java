// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.connect.Connecting;
import io.streampair.cassandra.connect.TableConnection;
import io.streampair.cassandra.window.Reporter;
import io.streampair.cassandra.window.TwoWindows;
import io.streampair.cassandra.window.WindowPolicy;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** A task between start and stop: it wants no records until it is connected, and then has a {@link RecordFlow}. */
final class StartedSinkTask implements AutoCloseable {
    private static final Duration CONNECTION_POLL = Duration.ofMillis(100);

    private final WindowPolicy policy;
    private final SinkTaskContext context;
    private final Connecting connecting;
    private final Reporter badRecords;
    private final LongSupplier clock;
    private final BackPressure backPressure;

    private RecordFlow flow;

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    StartedSinkTask(
            WindowPolicy policy,
            SinkTaskContext context,
            Connecting connecting,
            Reporter badRecords,
            LongSupplier clock) {
        this.policy = policy;
        this.context = context;
        this.connecting = connecting;
        this.badRecords = badRecords;
        this.clock = clock;
        this.backPressure = new BackPressure(context);
        backPressure.set(true);
        context.timeout(CONNECTION_POLL.toMillis());
    }

    void open(Collection<TopicPartition> partitions) {
        backPressure.assigned(partitions);
    }

    void put(Collection<SinkRecord> records) {
        if (flow == null) {
            connecting.connection().ifPresent(this::begin);
        }
        if (flow != null) {
            flow.put(records);
            return;
        }
        context.timeout(CONNECTION_POLL.toMillis());
        if (!records.isEmpty()) {
            throw new RetriableException("Cassandra is not connected yet");
        }
    }

    private void begin(TableConnection connection) {
        TwoWindows windows = new TwoWindows(policy, connection.writer(), badRecords, clock);
        SinkMetrics.register(context, windows.gauges());
        flow = new RecordFlow(connection.mapper(), windows, context, backPressure);
    }

    Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
        return flow == null ? Map.of() : flow.preCommit(currentOffsets);
    }

    void close(Collection<TopicPartition> partitions) {
        if (flow != null) {
            flow.close(partitions);
        }
    }

    @Override
    public void close() {
        connecting.close();
    }
}
