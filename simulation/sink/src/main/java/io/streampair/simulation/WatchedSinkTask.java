// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.cassandra.Mutation;
import io.streampair.simulation.log.LogRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

    /** The last offset of each partition that was delivered. */
    private final Map<Integer, Long> offsets = new HashMap<>();

    /** The keys whose row is there; where the first record wins, later ones may be dropped without a trace. */
    private final Set<Object> there = new HashSet<>();

    /** The names of what was delivered, by partition. */
    private final Map<Integer, Set<String>> delivered = new HashMap<>();

    /** Those of partitions that were taken away since. */
    private final Set<String> givenUp = new HashSet<>();

    private final Supplier<Map<TopicPartition, Long>> positions;
    private final Runnable released;

    /**
     * @param positions of the consumer
     * @param released is run when partitions are released
     */
    WatchedSinkTask(
            Simulation simulation, SinkTask task, Supplier<Map<TopicPartition, Long>> positions, Runnable released) {
        this.simulation = simulation;
        this.task = task;
        this.positions = positions;
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
        positions.get().forEach((partition, next) -> forgetIfReadAgain(partition.partition(), next - 1));
        for (SinkRecord record : records) {
            simulation.history().delivered(at(record));
            if (simulation.settings().filters() && DroppingTransform.drops(record)) {
                continue;
            }
            forgetIfReadAgain(record.originalKafkaPartition(), record.originalKafkaOffset() - 1);
            offsets.put(record.originalKafkaPartition(), record.originalKafkaOffset());
            hold(record);
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

    /** The sink has dropped windows before Connect goes back; what is delivered again counts again. */
    private void forgetIfReadAgain(int partition, long last) {
        if (offsets.getOrDefault(partition, last) > last) {
            held.clear();
            offsets.put(partition, last);
        }
    }

    private void hold(SinkRecord record) {
        if (makesNoRow(record)) {
            return;
        }
        if (simulation.settings().workload() == Workload.FIRST) {
            if (!there.contains(record.key())) {
                held.putIfAbsent(record.key(), at(record));
            }
        } else if (!isDelete(record)) {
            held.put(record.key(), at(record));
        } else {
            held.remove(record.key());
            if (simulation.settings().workload().hasSchemas() && hasNothingToDelete(record)) {
                simulation.history().hadNothingToDelete(at(record));
            }
        }
    }

    /** No table, or no row: a task hears of a table that another has made a moment later. */
    private boolean hasNothingToDelete(SinkRecord record) {
        return simulation.cluster().table("ks.t") == null
                || logged(record).filter(this::isFirstOfItsRow).isPresent();
    }

    private boolean isFirstOfItsRow(LogRecord record) {
        return simulation.log().partition(record.partition()).all().stream()
                .noneMatch(other ->
                        other.offset() < record.offset() && other.row().equals(record.row()) && !other.isDelete());
    }

    private boolean makesNoRow(SinkRecord record) {
        return logged(record)
                .filter(found -> found.kind() == LogRecord.Kind.POISON || found.kind() == LogRecord.Kind.DROPPED)
                .isPresent();
    }

    private boolean isDelete(SinkRecord record) {
        return record.value() == null
                || logged(record).filter(LogRecord::isDelete).isPresent();
    }

    private void remember(SinkRecord record) {
        logged(record).map(History::name).ifPresent(name -> {
            givenUp.remove(name);
            delivered
                    .computeIfAbsent(record.originalKafkaPartition(), key -> new HashSet<>())
                    .add(name);
        });
    }

    /** The record as it is in the log; none if it is deleted there. */
    private Optional<LogRecord> logged(SinkRecord record) {
        long offset = record.originalKafkaOffset();
        return simulation.log().partition(record.originalKafkaPartition()).from(offset, 1).stream()
                .filter(found -> found.offset() == offset)
                .findFirst();
    }

    /** Whether a write is of a record whose partition was taken away since. */
    boolean hasGivenUp(Mutation mutation) {
        return givenUp.containsAll(simulation.history().namesOf(mutation));
    }

    private static String at(SinkRecord record) {
        return record.originalKafkaPartition() + "@" + record.originalKafkaOffset();
    }

    /** What a window drops for a later write to the row does not count. */
    private void checkHeld() {
        held.forEach((key, record) -> {
            if (simulation.history().isDone(record)) {
                there.add(key);
            }
        });
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
