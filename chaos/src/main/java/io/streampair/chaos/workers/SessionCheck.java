// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workers;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.chaos.timeline.WorkerSample;
import io.streampair.cluster.client.ConnectClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Checks that each worker at rest that runs sink tasks holds one Cassandra session for all of them, as their connection settings
 * are the same, and none of earlier tasks.
 */
public final class SessionCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final WorkerWatch watch;
    private final ConnectClient connect;
    private final List<String> sinks;

    public SessionCheck(WorkerWatch watch, ConnectClient connect, List<String> sinks) {
        this.watch = watch;
        this.connect = connect;
        this.sinks = List.copyOf(sinks);
    }

    /** A sentence if sessions are left over; tasks that are stopping have two minutes to close theirs. */
    public Optional<String> leak() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            int sessions =
                    watch.measure().stream().mapToInt(WorkerSample::sessions).sum();
            Set<String> workers = new TreeSet<>();
            sinks.forEach(sink -> addWorkers(sink, workers));
            if (sessions == workers.size()) {
                return Optional.empty();
            }
            if (System.nanoTime() > deadline) {
                return Optional.of("The workers hold " + sessions + " sessions with Cassandra, and sink tasks run on "
                        + workers.size() + " of them.");
            }
            TimeUnit.SECONDS.sleep(2);
        }
    }

    private void addWorkers(String sink, Set<String> workers) {
        for (JsonNode task : connect.status(sink).path("tasks")) {
            if ("RUNNING".equals(task.path("state").asText())) {
                workers.add(task.path("worker_id").asText());
            }
        }
    }
}
