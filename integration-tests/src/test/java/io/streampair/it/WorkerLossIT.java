// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.SourceOffsets;
import io.streampair.cluster.servers.ConnectWorker;
import io.streampair.faker.RecordGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Workers die in mid-stream. */
@Order(8)
@Tag("full")
@ResourceLock(Clusters.FAULTY)
class WorkerLossIT {
    private final LocalCluster cluster = Clusters.faulty();

    @AfterEach
    void startWorkers() {
        Clusters.startStopped(cluster.workers());
    }

    @Test
    void should_lose_no_record_when_one_of_two_workers_is_killed() {
        try (Pipeline pipeline = stream("oneworker")) {
            pipeline.start();
            pipeline.awaitRows(2_000);
            Awaitility.await("tasks on both workers")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> workersOf(pipeline).size() == 2);

            cluster.workers().get(1).kill();
            Awaitility.await("all tasks on the worker that is left")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> workersOf(pipeline)
                            .equals(Set.of(cluster.workers().get(0).uri().getAuthority())));
            pipeline.awaitRows(pipeline.rows().size() + 5_000);
            pipeline.assertTableHolds(pipeline.finish());
        }
    }

    @Test
    void should_go_on_from_its_offsets_when_all_workers_are_killed() {
        try (Pipeline pipeline = stream("allworkers")) {
            pipeline.start();
            Awaitility.await("offsets of all splits")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> haveAllSplits(pipeline.sourceOffsets()));
            SourceOffsets before = pipeline.sourceOffsets();
            cluster.workers().forEach(ConnectWorker::kill);
            startWorkers();
            pipeline.awaitRows(10_000);

            pipeline.assertTableHolds(pipeline.finish());
            assertThat(repeated(pipeline, before)).isEmpty();
        }
    }

    private static boolean haveAllSplits(SourceOffsets offsets) {
        return IntStream.range(0, Pipeline.SPLITS).allMatch(split -> offsets.next(split) > 0);
    }

    /** The records below the offsets that are more than once in the topic. */
    private static List<String> repeated(Pipeline pipeline, SourceOffsets offsets) {
        Set<String> committed = new HashSet<>();
        RecordGenerator generator = pipeline.generator();
        for (long index = 0; index < offsets.end(); index++) {
            if (offsets.include(index, Pipeline.SPLITS)) {
                committed.add(generator.generate(index).value().toString().replace("\n", "\\n"));
            }
        }
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
        return Pipeline.named(cluster, name).sink("flush.interval.ms", "1000");
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
}
