// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import io.streampair.simulation.log.FakeConsumer;
import io.streampair.simulation.log.FakeGroup;
import io.streampair.simulation.log.Log;
import io.streampair.simulation.log.Member;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import io.streampair.simulation.time.SimTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.runtime.SteppedSinkTask;
import org.apache.kafka.connect.storage.StringConverter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The group of the simulations does what a broker's does: Connect calls tasks in the same order when a second one joins and
 * leaves, with either protocol.
 */
@Order(21)
@Tag("full")
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class FakeGroupIT {
    private static final int PARTITIONS = 4;
    private static final int RECORDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cluster cluster = Clusters.standard();

    /** The calls of the two tasks. */
    private record Calls(List<String> first, List<String> second) {}

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_have_tasks_called_in_the_order_of_a_real_group(boolean eager) throws Exception {
        assertThat(fakeWithAPartialMove(eager)).isEqualTo(real(eager));
    }

    private static SteppedSinkTask task(
            int id, RecordedTask recorded, String topic, Consumer<byte[], byte[]> consumer, Time time) {
        StringConverter keys = new StringConverter();
        keys.configure(Map.of(), true);
        StringConverter values = new StringConverter();
        values.configure(Map.of(), false);
        return new SteppedSinkTask(new SteppedSinkTask.Parts(
                id,
                recorded,
                recorded::context,
                Map.of("name", "sink", "task.class", RecordedTask.class.getName(), "topics", topic),
                consumer,
                PATIENCE.toMillis() * 10,
                time,
                false,
                context -> CompletableFuture.completedFuture(null),
                keys,
                values,
                List.of()));
    }

    private Calls real(boolean eager) throws Exception {
        Topic topic = new Topic(cluster, "fake-group-" + (eager ? "eager" : "cooperative"));
        topic.create(PARTITIONS);
        RecordedTask first = new RecordedTask(PARTITIONS);
        RecordedTask second = new RecordedTask(PARTITIONS);
        RealTask ofFirst = new RealTask(task(0, first, topic.name(), consumer(topic.name(), eager), Time.SYSTEM));
        RealTask ofSecond = new RealTask(task(1, second, topic.name(), consumer(topic.name(), eager), Time.SYSTEM));
        ofFirst.start();
        await(() -> first.partitions().size() == PARTITIONS);
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (int i = 0; i < PARTITIONS * RECORDS; i++) {
            records.add(topic.record(i % PARTITIONS, "key", "value"));
        }
        topic.sendAll(records);
        await(() -> first.delivered().size() == records.size());
        ofSecond.start();
        await(() -> first.partitions().size() == 2 && second.partitions().size() == 2);
        ofSecond.end();
        await(() -> first.partitions().size() == PARTITIONS);
        ofFirst.end();
        return new Calls(first.calls(), second.calls());
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(PATIENCE).until(condition::getAsBoolean);
    }

    private KafkaConsumer<byte[], byte[]> consumer(String group, boolean eager) {
        Map<String, Object> properties = cluster.clientProperties();
        properties.putAll(Map.of(
                "group.id",
                group,
                "enable.auto.commit",
                "false",
                "auto.offset.reset",
                "earliest",
                "heartbeat.interval.ms",
                "300",
                "partition.assignment.strategy",
                (eager ? RangeAssignor.class : CooperativeStickyAssignor.class).getName()));
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A task on a thread of its own, as in a worker. */
    private static final class RealTask {
        private final SteppedSinkTask task;
        private final Thread thread = new Thread(this::run, "fake-group-it");
        private volatile boolean ends;

        private RealTask(SteppedSinkTask task) {
            this.task = task;
        }

        private void start() {
            thread.start();
        }

        private void run() {
            task.start();
            while (!ends) {
                task.iterate();
            }
            task.finish();
        }

        private void end() throws InterruptedException {
            ends = true;
            task.stop();
            thread.join(PATIENCE.toMillis());
            assertThat(thread.isAlive()).isFalse();
        }
    }

    /** The simulated group moves partitions by chance, and the real one half of them. */
    private static Calls fakeWithAPartialMove(boolean eager) {
        for (long seed = 1; ; seed++) {
            Calls calls = fake(eager, seed);
            if (calls != null) {
                return calls;
            }
        }
    }

    private static Calls fake(boolean eager, long seed) {
        Loop loop = new Loop();
        Log log = new Log(Collections.nCopies(PARTITIONS, "topic"), Collections.nCopies(PARTITIONS, 0L));
        FakeGroup group = new FakeGroup(log, eager, new Chance(seed, "group"), (partition, offset) -> {});
        RecordedTask first = new RecordedTask(PARTITIONS);
        RecordedTask second = new RecordedTask(PARTITIONS);
        FakeTask ofFirst = new FakeTask(0, first, group, log, loop);
        FakeTask ofSecond = new FakeTask(1, second, group, log, loop);
        ofFirst.task.start();
        step(ofFirst);
        for (int i = 0; i < PARTITIONS; i++) {
            for (int offset = 0; offset < RECORDS; offset++) {
                log.partition(i).append(record(i, offset));
            }
        }
        step(ofFirst);
        ofSecond.task.start();
        step(ofFirst, ofSecond);
        boolean isPartial = second.partitions().size() == 2;
        ofSecond.task.stop();
        ofSecond.task.finish();
        step(ofFirst);
        ofFirst.task.stop();
        ofFirst.task.finish();
        return isPartial ? new Calls(first.calls(), second.calls()) : null;
    }

    private static void step(FakeTask... tasks) {
        for (int i = 0; i < 10; i++) {
            for (FakeTask each : tasks) {
                each.task.iterate();
            }
        }
    }

    private static io.streampair.simulation.log.LogRecord record(int partition, long offset) {
        byte[] bytes = "text".getBytes(StandardCharsets.UTF_8);
        return new io.streampair.simulation.log.LogRecord(
                partition,
                offset,
                SimTime.EPOCH_MILLIS,
                io.streampair.simulation.log.LogRecord.Kind.PUT,
                "row",
                Map.of(),
                bytes,
                bytes,
                0);
    }

    /** A task with a simulated consumer. */
    private static final class FakeTask implements Member {
        private final Loop loop;
        private final SteppedSinkTask task;

        private FakeTask(int id, RecordedTask recorded, FakeGroup group, Log log, Loop loop) {
            this.loop = loop;
            FakeConsumer consumer = new FakeConsumer(group, log, this, 500);
            this.task = task(id, recorded, "topic", consumer, new SimTime(loop));
        }

        @Override
        public void wake() {
            // It is asked again and again.
        }

        @Override
        public void after(long nanos, Runnable action) {
            loop.after(nanos, action);
        }

        @Override
        public boolean isDead() {
            return false;
        }

        @Override
        public void note(Supplier<String> event) {
            // Nobody reads it.
        }
    }
}
