// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.ConnectWorker;
import io.streampair.cluster.LocalCluster;
import io.streampair.faker.RecordGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Workers die in mid-stream. */
class WorkerLossIT {
    private static final int COUNT = 20_000;

    private final LocalCluster cluster = Clusters.faulty();

    @Test
    void should_lose_no_record_when_one_of_two_workers_is_killed() {
        try (Pipeline pipeline = stream("oneworker")) {
            pipeline.start();
            pipeline.awaitRows(COUNT / 10);
            assertThat(workersOf(pipeline)).hasSize(2);

            ConnectWorker victim = cluster.workers().get(1);
            victim.kill();
            Awaitility.await("all tasks on the worker that is left")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> workersOf(pipeline)
                            .equals(Set.of(authority(cluster.workers().get(0)))));
            pipeline.awaitWritten(COUNT);
            assertThat(pipeline.rows()).isEqualTo(pipeline.expected(0, COUNT));
            victim.start();
        }
    }

    @Test
    void should_go_on_from_its_offsets_when_all_workers_are_killed() {
        try (Pipeline pipeline = stream("allworkers")) {
            pipeline.start();
            pipeline.awaitRows(COUNT / 4);
            Map<Integer, Long> before = pipeline.sourceOffsets();
            assertThat(before.values().stream().mapToLong(Long::longValue).min().orElse(0))
                    .isPositive();
            cluster.workers().forEach(ConnectWorker::kill);
            long killedAt = pipeline.topic().size();
            assertThat(killedAt).isLessThan(COUNT);
            cluster.workers().forEach(ConnectWorker::start);
            pipeline.awaitWritten(COUNT);

            assertThat(pipeline.rows()).isEqualTo(pipeline.expected(0, COUNT));
            assertThat(repeated(pipeline, before)).isEmpty();
        }
    }

    /** The records below the offsets that are more than once in the topic. */
    private static List<String> repeated(Pipeline pipeline, Map<Integer, Long> nextOfSplits) {
        Set<String> committed = new HashSet<>();
        RecordGenerator generator = pipeline.generator();
        nextOfSplits.forEach((split, next) -> {
            for (long index = split; index < next; index += nextOfSplits.size()) {
                committed.add(generator.generate(index).value().toString().replace("\n", "\\n"));
            }
        });
        Set<String> seen = new HashSet<>();
        List<String> repeated = new ArrayList<>();
        for (LogRecord record : pipeline.topic().read()) {
            String value = record.value().substring(1, record.value().length() - 1);
            if (committed.contains(value) && !seen.add(value)) {
                repeated.add(value);
            }
        }
        assertThat(seen).hasSameSizeAs(committed);
        return repeated;
    }

    private Pipeline stream(String name) {
        return Pipeline.named(cluster, name)
                .source("count", Integer.toString(COUNT))
                .source("rate", "1000")
                .sink("flush.interval.ms", "1000");
    }

    private Set<String> workersOf(Pipeline pipeline) {
        Set<String> workers = new HashSet<>();
        for (String name : List.of(pipeline.sourceName(), pipeline.sinkName())) {
            for (JsonNode task : cluster.connect().status(name).path("tasks")) {
                if (task.path("state").asText().equals("RUNNING")) {
                    workers.add(task.path("worker_id").asText());
                } else {
                    workers.add(task.toString());
                }
            }
        }
        return workers;
    }

    private static String authority(ConnectWorker worker) {
        return worker.uri().getAuthority();
    }
}
