// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workers;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.chaos.timeline.WorkerSample;
import io.streampair.cluster.client.ConnectClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Checks that workers at rest hold one Cassandra session per sink task, and none of earlier tasks. */
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
            int tasks = sinks.stream().mapToInt(this::tasks).sum();
            if (sessions == tasks) {
                return Optional.empty();
            }
            if (System.nanoTime() > deadline) {
                return Optional.of(
                        "The workers hold " + sessions + " sessions with Cassandra for " + tasks + " tasks.");
            }
            TimeUnit.SECONDS.sleep(2);
        }
    }

    private int tasks(String sink) {
        int running = 0;
        for (JsonNode task : connect.status(sink).path("tasks")) {
            running += "RUNNING".equals(task.path("state").asText()) ? 1 : 0;
        }
        return running;
    }
}
