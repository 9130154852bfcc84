// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** Hands all calls on to a task, and looks on. */
final class WatchedSinkTask extends SinkTask {
    private final Simulation simulation;
    private final SinkTask task;

    WatchedSinkTask(Simulation simulation, SinkTask task) {
        this.simulation = simulation;
        this.task = task;
    }

    SinkTaskContext context() {
        return context;
    }

    @Override
    public void initialize(SinkTaskContext given) {
        super.initialize(given);
        task.initialize(given);
    }

    @Override
    public void start(Map<String, String> settings) {
        task.start(settings);
    }

    @Override
    public void open(Collection<TopicPartition> partitions) {
        task.open(partitions);
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        for (SinkRecord record : records) {
            simulation.history().delivered(record.originalKafkaPartition() + "@" + record.originalKafkaOffset());
        }
        long before = simulation.loop().now();
        task.put(records);
        long blocked = simulation.loop().now() - before;
        if (blocked > 0) {
            simulation.verdict().add(Oracle.PUT_TAKES_NO_TIME, blocked / 1_000_000 + " ms");
        }
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        return task.preCommit(offsets);
    }

    @Override
    public void close(Collection<TopicPartition> partitions) {
        task.close(partitions);
    }

    @Override
    public void stop() {
        task.stop();
    }

    @Override
    public String version() {
        return "simulated";
    }
}
