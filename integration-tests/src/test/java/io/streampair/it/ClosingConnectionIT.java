// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.CassandraNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.management.JMException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The driver closes a connection on which too many requests went unanswered; what it sends there before it has another fails.
 * Its throttler makes sure that this happens: it sends the next request just when another has timed out.
 */
@Tag("full")
@ResourceLock(Clusters.GUARDED)
class ClosingConnectionIT {
    private static final int TASKS = 2;
    private static final int AT_A_TIME = 8;
    private static final int MOST_UNANSWERED = AT_A_TIME / 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** To encode a row takes the driver longer than to queue the next. */
    private static final String LARGE = "x".repeat(100_000);

    private final LocalCluster cluster = Clusters.guarded();
    private final CassandraNode cassandra = cluster.cassandraNodes().get(0);

    @AfterEach
    void resumeCassandra() {
        cassandra.resume();
    }

    @Test
    void should_send_again_what_meets_a_connection_that_the_driver_closes() throws Exception {
        try (Pipeline pipeline = Pipeline.named(cluster, "closing")
                .sink("username", "cassandra")
                .sink("password", "cassandra")
                .sink("tasks.max", String.valueOf(TASKS))
                .sink("flush.interval.ms", "1000")
                .sink("request.timeout.ms", "8000")
                .sink("batch.max.rows", "1")
                .sink("driver.advanced.connection.max-orphan-requests", String.valueOf(MOST_UNANSWERED))
                .sink("driver.advanced.throttler.class", "ConcurrencyLimitingRequestThrottler")
                .sink("driver.advanced.throttler.max-concurrent-requests", String.valueOf(AT_A_TIME))
                .sink("driver.advanced.throttler.max-queue-size", "1000")) {
            List<Person> people = new ArrayList<>(Person.numbers(0, TASKS));
            pipeline.topic().create(TASKS);
            pipeline.send(people, TASKS);
            pipeline.startSink();
            pipeline.awaitWrittenFromEachPartition();

            cassandra.suspend();
            people.addAll(send(pipeline, 0, "timed out"));
            people.addAll(send(pipeline, 1, LARGE));
            awaitRetried(pipeline, "Channel is closing");
            cassandra.resume();

            pipeline.awaitWritten(people.size());
            pipeline.awaitRows(people.size());
            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(people));
            pipeline.sinkTasks().assertRunning();
        }
    }

    /** Sends as many people to a partition as the driver sends at a time, and waits until they are its requests. */
    private List<Person> send(Pipeline pipeline, int partition, String data) throws Exception {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < AT_A_TIME; i++) {
            people.add(new Person("name " + i, "of partition " + partition, data));
        }
        double closed = windowsClosed(pipeline);
        pipeline.topic()
                .sendAll(people.stream()
                        .map(person -> pipeline.topic().record(partition, null, person.json()))
                        .toList());
        Awaitility.await("the window of partition " + partition)
                .atMost(PATIENCE)
                .until(() -> windowsClosed(pipeline) > closed);
        return people;
    }

    private double windowsClosed(Pipeline pipeline) throws IOException, JMException {
        double closed = 0;
        try (WorkerJvm worker = new WorkerJvm(cluster.workers().get(0))) {
            for (int task = 0; task < TASKS; task++) {
                closed += worker.metric(pipeline.sinkName(), task, "windows-closed-total");
            }
        }
        return closed;
    }

    /** Waits until a task says that it sends again what failed for this reason, and no longer than until a task fails. */
    private void awaitRetried(Pipeline pipeline, String reason) {
        Awaitility.await(reason)
                .atMost(PATIENCE)
                .failFast("no task fails", () -> pipeline.sinkTasks().assertRunning())
                .until(() -> Files.readString(cluster.workers().get(0).log())
                        .lines()
                        .anyMatch(line ->
                                line.contains("Writes to Cassandra fail and are retried: ") && line.contains(reason)));
    }
}
