// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.client.ConnectClient;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code docker-compose up} needs no further instruction. */
class ComposeIT {
    private static final String COUNT = "SELECT count(*) FROM my_keyspace.user_details_5";
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Compose compose = new Compose("streampair-it");

    @AfterEach
    void down() throws Exception {
        compose.run("down", "--volumes");
    }

    @Test
    void should_fill_the_table_from_three_workers_and_leave_nothing_behind() throws Exception {
        long start = System.nanoTime();
        compose.run("up", "--detach", "--build", "--scale", "connect=3");
        awaitRows(0);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("rows %d s after docker-compose up%n", took.toSeconds());

        ConnectClient connect = new ConnectClient(List.of(URI.create("http://127.0.0.1:" + compose.connectPort())));
        Awaitility.await("tasks on three workers")
                .atMost(PATIENCE)
                .until(() -> workers(connect).size() == 3);
        awaitRows(awaitRows(0));

        compose.run("down", "--volumes");
        assertThat(compose.leftovers()).isEmpty();
    }

    /** Waits until there are more rows; on a machine that does much else, a count may fail. */
    private long awaitRows(long above) {
        return Awaitility.await("more than " + above + " rows")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(this::rows, rows -> rows > above);
    }

    /** As {@code cqlsh} in the container counts them. */
    private long rows() throws Exception {
        return compose.run("exec", "-T", "cassandra", "cqlsh", "-e", COUNT)
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> workers(ConnectClient connect) {
        Set<String> workers = new HashSet<>();
        for (String connector : connect.connectors()) {
            for (JsonNode task : connect.status(connector).path("tasks")) {
                if (task.path("state").asText().equals("RUNNING")) {
                    workers.add(task.path("worker_id").asText());
                }
            }
        }
        return workers;
    }
}
