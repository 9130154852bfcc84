// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.CassandraNode;
import io.streampair.cluster.LocalCluster;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Cassandra dies while the sink writes. */
class CassandraOutageIT {
    private static final int COUNT = 40_000;
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    private final LocalCluster cluster = Clusters.faulty();

    @Test
    void should_neither_fail_nor_lose_a_record_when_cassandra_is_killed_and_comes_back() {
        try (Pipeline pipeline = Pipeline.named(cluster, "outage")) {
            pipeline.source("count", Integer.toString(COUNT))
                    .source("rate", "1000")
                    .sink("flush.interval.ms", "1000");
            pipeline.start();
            pipeline.awaitRows(COUNT / 20);

            CassandraNode cassandra = cluster.cassandraNodes().get(0);
            cassandra.kill();
            long committed = pipeline.committed();
            Awaitility.await("the outage")
                    .pollDelay(OUTAGE)
                    .atMost(OUTAGE.plusSeconds(10))
                    .untilAsserted(() -> assertTasksRun(pipeline));
            assertThat(pipeline.topic().size()).isGreaterThan(committed + 10_000);
            assertThat(pipeline.committed()).isLessThan(pipeline.topic().size() - 10_000);
            cassandra.start();
            pipeline.awaitWritten(COUNT);

            assertTasksRun(pipeline);
            assertThat(pipeline.rows()).isEqualTo(pipeline.expected(0, COUNT));
        }
    }

    private void assertTasksRun(Pipeline pipeline) {
        for (String name : List.of(pipeline.sourceName(), pipeline.sinkName())) {
            for (JsonNode task : cluster.connect().status(name).path("tasks")) {
                assertThat(task.path("state").asText()).as(task.toString()).isEqualTo("RUNNING");
            }
        }
    }
}
