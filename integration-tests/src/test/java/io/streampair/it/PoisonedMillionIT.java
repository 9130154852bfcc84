// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Records that cannot be written, in every poll: what is committed is written or reported, at each failure and restart. */
@Tag("full")
@ResourceLock(Clusters.FAULTY)
class PoisonedMillionIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PARTITIONS = 2;
    private static final int OF_EACH = 500_000;
    private static final int FEW = 3_000;

    private final LocalCluster cluster = Clusters.faulty();

    @AfterEach
    void startWorkers() {
        Clusters.startStopped(cluster.workers());
    }

    private Pipeline pipeline(String name) throws Exception {
        Pipeline pipeline = Pipeline.named(cluster, name)
                .withoutSink("value.delimiter")
                .withoutSink("value.fields")
                .sink("value.format", "json")
                .sink("value.converter", "org.apache.kafka.connect.storage.StringConverter")
                .withoutSink("value.converter.schemas.enable")
                .sink("flush.interval.ms", "500")
                .sink("mapping", "p = partition, b = value.b, o = offset");
        pipeline.topic().create(PARTITIONS);
        pipeline.session()
                .execute("CREATE KEYSPACE IF NOT EXISTS my_keyspace"
                        + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
        return pipeline;
    }

    @Test
    void should_commit_what_is_written_or_reported_of_a_million_records() throws Exception {
        try (Pipeline pipeline = pipeline("million")) {
            PoisonedLog log = new PoisonedLog(
                    pipeline.topic(), pipeline.session(), pipeline.table(), PARTITIONS, offset -> offset % 100 == 37);
            log.createTable();
            pipeline.deadLetters().create(1);
            log.send(OF_EACH);
            pipeline.startSink();

            List<Disruption> disruptions = List.of(
                    () -> cluster.connect().restart(pipeline.sinkName()),
                    () -> cluster.workers().get(0).kill(),
                    this::startWorkers,
                    () -> Replay.stop(cluster, pipeline.sinkName()),
                    () -> cluster.connect().resume(pipeline.sinkName()),
                    () -> cluster.workers().get(1).kill(),
                    this::startWorkers);
            int done = 0;
            for (Disruption disruption : disruptions) {
                if (done != 4) {
                    awaitCommitted(pipeline, 2L * OF_EACH / 10 * done + 1);
                }
                disruption.run();
                assertTold(pipeline, log);
                done++;
            }
            awaitCommitted(pipeline, 2L * OF_EACH);

            Map<TopicPartition, Long> all = pipeline.group().offsets();
            assertThat(all.values()).containsOnly((long) OF_EACH).hasSize(PARTITIONS);
            log.assertExactlyWritten(all);
            log.assertReported(pipeline.deadLetters(), all);
            pipeline.sinkTasks().assertRunning();
        }
    }

    private interface Disruption {
        void run() throws Exception;
    }

    private static void awaitCommitted(Pipeline pipeline, long atLeast) {
        Awaitility.await("records committed")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> pipeline.committed() >= atLeast);
    }

    /** The offsets are read first: more may be written meanwhile. */
    private static void assertTold(Pipeline pipeline, PoisonedLog log) {
        Map<TopicPartition, Long> committed = pipeline.group().offsets();
        log.assertWritten(committed);
        log.assertReported(pipeline.deadLetters(), committed);
    }

    @Test
    void should_have_written_exactly_what_is_committed_at_each_failure() throws Exception {
        try (Pipeline pipeline = pipeline("failures")
                .sink("tasks.max", "1")
                .sink("errors.tolerance", "none")
                .sink("errors.deadletterqueue.topic.name", "")) {
            PoisonedLog log = new PoisonedLog(
                    pipeline.topic(), pipeline.session(), pipeline.table(), PARTITIONS, offset -> offset % 750 == 300);
            log.createTable();
            log.send(FEW);
            pipeline.createSink();

            int failures = 0;
            for (; failures < PARTITIONS * FEW / 750; failures++) {
                pipeline.sinkTasks().awaitFailure();
                Map<TopicPartition, Long> committed =
                        new HashMap<>(pipeline.group().offsets());
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    committed.putIfAbsent(new TopicPartition(pipeline.topic().name(), partition), 0L);
                }
                log.assertExactlyWritten(committed);
                TopicPartition failed = committed.entrySet().stream()
                        .filter(entry -> log.isPoison().test(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
                Replay.stop(cluster, pipeline.sinkName());
                Replay.from(
                        cluster, pipeline.sinkName(), pipeline.topic(), failed.partition(), committed.get(failed) + 1);
            }
            pipeline.awaitWritten(PARTITIONS * FEW);
            log.assertExactlyWritten(pipeline.group().offsets());
            pipeline.sinkTasks().assertRunning();
        }
    }
}
