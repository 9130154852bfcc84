// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The tasks of a connector, as Connect's REST API shows them. */
final class Tasks {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final String connector;

    Tasks(Cluster cluster, String connector) {
        this.cluster = cluster;
        this.connector = connector;
    }

    private JsonNode all() {
        return cluster.connect().status(connector).path("tasks");
    }

    void assertRunning() {
        for (JsonNode task : all()) {
            assertThat(task.path("state").asText()).as(task.toString()).isEqualTo("RUNNING");
        }
    }

    /** They run when this time is over. */
    void assertRunningFor(Duration time) {
        Awaitility.await("the time")
                .pollDelay(time)
                .atMost(time.plusSeconds(10))
                .untilAsserted(this::assertRunning);
    }

    /** Waits until one fails, and says why: the messages of its trace. */
    String awaitFailure() {
        cluster.connect().awaitState(connector, "FAILED", PATIENCE);
        for (JsonNode task : all()) {
            if (task.path("state").asText().equals("FAILED")) {
                return task.path("trace")
                        .asText()
                        .lines()
                        .filter(line -> !line.startsWith("\t"))
                        .collect(Collectors.joining("\n"));
            }
        }
        throw new AssertionError(connector + " has failed, but none of its tasks");
    }
}
