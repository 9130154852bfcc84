// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.LocalCluster;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A finite stream comes to its end. */
@ResourceLock(Clusters.EXACTLY_ONCE)
class SourceEndIT {
    private static final int COUNT = 50_000;
    private static final Duration OBSERVED = Duration.ofSeconds(5);

    private final LocalCluster cluster = Clusters.exactlyOnce();

    @Test
    void should_stay_running_and_idle_and_report_that_it_is_complete() throws Exception {
        try (SourceRun run = new SourceRun(cluster, "finite", COUNT, -1);
                WorkerJvm worker = new WorkerJvm(cluster.workers().get(0))) {
            run.start(2).awaitRecords(COUNT);
            run.drain();
            assertThat(run.read()).isEqualTo(COUNT);
            for (int task = 0; task < 2; task++) {
                int one = task;
                Awaitility.await("the end of task " + task)
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> worker.metric(run.name(), one, "completed") == 1);
            }
            double records = worker.metric(run.name(), 0, "records-written-total")
                    + worker.metric(run.name(), 1, "records-written-total");
            assertThat(records).isEqualTo(COUNT);

            Duration before = cpuTime();
            long begin = System.nanoTime();
            Awaitility.await().pollDelay(OBSERVED).until(() -> true);
            double share = cpuTime().minus(before).toNanos() / (double) (System.nanoTime() - begin);
            System.out.printf("The worker of a source that is complete uses %.1f%% of a core.%n", share * 100);

            assertThat(share).isLessThan(0.5);
            JsonNode status = cluster.connect().status(run.name());
            assertThat(status.at("/connector/state").asText()).isEqualTo("RUNNING");
            assertThat(status.at("/tasks"))
                    .hasSize(2)
                    .allSatisfy(task -> assertThat(task.path("state").asText()).isEqualTo("RUNNING"));
        }
    }

    private Duration cpuTime() {
        long pid = cluster.workers().get(0).pid();
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
    }
}
