// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.cassandra.Mutation;
import io.streampair.simulation.log.LogRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The names of what was delivered, by partition. */
    private final Map<Integer, Set<String>> delivered = new HashMap<>();

    /** Those of partitions that were taken away since. */
    private final Set<String> givenUp = new HashSet<>();

    private final Runnable released;

    /** @param released is run when partitions are released */
    WatchedSinkTask(Simulation simulation, SinkTask task, Runnable released) {
        this.simulation = simulation;
        this.task = task;
        this.released = released;
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
            } else {
                held.remove(record.key());
                if (simulation.settings().workload().hasSchemas()
                        && simulation.cluster().table("ks.t") == null) {
                    simulation.history().hadNothingToDelete(at(record));
                }
            }
            remember(record);
        }
        long before = simulation.loop().now();
        task.put(records);
        long blocked = simulation.loop().now() - before;
        if (blocked > 0) {
            simulation.verdict().add(Oracle.PUT_TAKES_NO_TIME, blocked / 1_000_000 + " ms");
        }
        checkHeld();
    }

    private void remember(SinkRecord record) {
        int partition = record.originalKafkaPartition();
        List<LogRecord> found = simulation.log().partition(partition).from(record.originalKafkaOffset(), 1);
        if (!found.isEmpty() && found.get(0).offset() == record.originalKafkaOffset()) {
            String name = History.name(found.get(0));
            givenUp.remove(name);
            delivered.computeIfAbsent(partition, key -> new HashSet<>()).add(name);
        }
    }

    /** Whether a write is of a record whose partition was taken away since. */
    boolean hasGivenUp(Mutation mutation) {
        return givenUp.contains(History.name(mutation));
    }

    private static String at(SinkRecord record) {
        return record.originalKafkaPartition() + "@" + record.originalKafkaOffset();
    }

    /** What a window drops for a later write to the row does not count. */
    private void checkHeld() {
        held.values().removeIf(simulation.history()::isDone);
        Settings settings = simulation.settings();
        // A window closes when it is full, and the last poll may have filled it beyond that.
        long most = 2 * (settings.number("window.max.rows", 10_000) - 1 + settings.maxPoll());
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
        released.run();
        task.close(partitions);
        for (TopicPartition partition : partitions) {
            Set<String> names = delivered.remove(partition.partition());
            givenUp.addAll(names == null ? Set.of() : names);
        }
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
