// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.LocalCluster;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cassandra dies while the sink writes. */
class CassandraOutageIT {
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    private final LocalCluster cluster = Clusters.faulty();

    @AfterEach
    void startCassandra() {
        Clusters.startStopped(cluster.cassandraNodes());
    }

    @Test
    void should_neither_fail_nor_lose_a_record_when_cassandra_is_killed_and_comes_back() {
        try (Pipeline pipeline = Pipeline.named(cluster, "outage").sink("flush.interval.ms", "1000")) {
            pipeline.start();
            pipeline.awaitRows(2_000);

            cluster.cassandraNodes().get(0).kill();
            long atKill = pipeline.topic().size();
            Awaitility.await("the outage")
                    .pollDelay(OUTAGE)
                    .atMost(OUTAGE.plusSeconds(10))
                    .untilAsserted(() -> assertSinkRuns(pipeline));
            assertThat(pipeline.topic().size()).isGreaterThan(atKill + 10_000);
            assertThat(pipeline.committed()).isLessThanOrEqualTo(atKill);
            startCassandra();
            Set<Person> people = pipeline.finish();
            pipeline.awaitRows(people.size());
            pipeline.assertTableHolds(people);
            assertSinkRuns(pipeline);
        }
    }

    private void assertSinkRuns(Pipeline pipeline) {
        for (JsonNode task : cluster.connect().status(pipeline.sinkName()).path("tasks")) {
            assertThat(task.path("state").asText()).as(task.toString()).isEqualTo("RUNNING");
        }
    }
}
