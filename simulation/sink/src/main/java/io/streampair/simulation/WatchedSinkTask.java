// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.Collection;
import java.util.HashMap;
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

    /** The last record of each key that has been delivered, until it is written. */
    private final Map<Object, String> held = new HashMap<>();

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
            simulation.history().delivered(at(record));
            if (record.value() != null) {
                held.put(record.key(), at(record));
            } else if (simulation.settings().workload().hasSchemas()
                    && simulation.cluster().table("ks.t") == null) {
                simulation.history().hadNothingToDelete(at(record));
            }
        }
        long before = simulation.loop().now();
        task.put(records);
        long blocked = simulation.loop().now() - before;
        if (blocked > 0) {
            simulation.verdict().add(Oracle.PUT_TAKES_NO_TIME, blocked / 1_000_000 + " ms");
        }
        checkHeld();
    }

    private static String at(SinkRecord record) {
        return record.originalKafkaPartition() + "@" + record.originalKafkaOffset();
    }

    /** What a window drops for a later write to the row does not count. */
    private void checkHeld() {
        held.values().removeIf(simulation.history()::isDone);
        Settings settings = simulation.settings();
        long most = 2 * settings.number("window.max.rows", 10_000) + settings.maxPoll();
        boolean isCounted = settings.workload().columns() != null
                && settings.workload().isIdempotent()
                && !simulation.schedule().has(Operation.Kind.ADD_COLUMN)
                && !simulation.schedule().has(Operation.Kind.DROP_COLUMN);
        if (isCounted && held.size() > most) {
            simulation.verdict().add(Oracle.TWO_WINDOWS, held.size() + " rows are held, and " + most + " may be");
        }
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        return task.preCommit(offsets);
    }

    @Override
    public void close(Collection<TopicPartition> partitions) {
        held.clear();
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
