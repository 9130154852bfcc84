// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.Row;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.CassandraNode;
import io.streampair.cluster.servers.ConnectWorker;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The memory, threads and connections that the sink uses, and its metrics. */
@ResourceLock(Clusters.GUARDED)
class SinkResourcesIT {
    private static final Duration OUTAGE = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BACKLOG = 1_000_000;
    private static final int RESTARTS = 100;

    private final LocalCluster cluster = Clusters.guarded();
    private final CassandraNode cassandra = cluster.cassandraNodes().get(0);
    private final ConnectWorker worker = cluster.workers().get(0);

    @AfterEach
    void startStopped() {
        Clusters.startStopped(List.of(cassandra));
        Clusters.startStopped(List.of(worker));
    }

    @Test
    void should_hold_a_backlog_within_256_mb_while_cassandra_is_away() throws Exception {
        try (Pipeline pipeline = pipeline("backlog").sink("flush.interval.ms", "1000")) {
            pipeline.topic().create(3);
            pipeline.startSink();
            List<Person> people = Person.numbers(0, BACKLOG);
            pipeline.send(people.subList(0, 300), 3);
            pipeline.awaitWritten(300);
            long generations = generations("group_backlog");

            cassandra.kill();
            pipeline.send(people.subList(300, BACKLOG), 3);
            pipeline.sinkTasks().assertRunningFor(OUTAGE);
            assertThat(pipeline.committed()).isEqualTo(300);
            Clusters.startStopped(List.of(cassandra));
            pipeline.awaitWritten(BACKLOG);
            pipeline.awaitRows(BACKLOG);

            pipeline.assertTableHolds(Set.copyOf(people));
            pipeline.sinkTasks().assertRunning();
            assertThat(generations("group_backlog")).isEqualTo(generations);
        }
    }

    /** How often members of this group have joined it. */
    private long generations(String group) throws Exception {
        try (var lines = Files.lines(worker.log())) {
            return lines.filter(line -> line.contains("groupId=" + group + "] Successfully joined group"))
                    .count();
        }
    }

    @Test
    void should_leave_neither_session_nor_thread_behind_after_restarts() throws Exception {
        try (Pipeline pipeline = pipeline("restarts");
                WorkerJvm jvm = new WorkerJvm(worker)) {
            pipeline.topic().create(1);
            pipeline.sink("tasks.max", "1").sink("flush.interval.ms", "500").startSink();
            pipeline.send(Person.numbers(0, 100), 1);
            pipeline.awaitWritten(100);
            long connections = connections(pipeline);
            assertThat(jvm.driverSessions()).hasSize(1);

            for (int i = 0; i < RESTARTS; i++) {
                Set<String> before = jvm.driverSessions();
                cluster.connect().restart(pipeline.sinkName());
                awaitOneMoreSession(jvm, before);
            }
            pipeline.send(Person.numbers(100, 200), 1);
            pipeline.awaitWritten(200);
            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(Person.numbers(0, 200)));
            Awaitility.await("the end of the sessions before")
                    .atMost(PATIENCE)
                    .until(() -> jvm.driverSessions().size() == 1 && connections(pipeline) == connections);
        }
    }

    private static void awaitOneMoreSession(WorkerJvm jvm, Set<String> before) {
        Awaitility.await("a new session").atMost(PATIENCE).until(() -> !before.containsAll(jvm.driverSessions()));
    }

    private static long connections(Pipeline pipeline) {
        Row count = pipeline.session()
                .execute("SELECT count(*) FROM system_views.clients")
                .one();
        return count.getLong(0);
    }

    @Test
    void should_publish_its_metrics() throws Exception {
        try (Pipeline pipeline = pipeline("metrics");
                WorkerJvm jvm = new WorkerJvm(worker)) {
            pipeline.topic().create(1);
            pipeline.sink("tasks.max", "1").sink("flush.interval.ms", "500").startSink();
            List<Person> people = Person.numbers(0, 1_000);
            pipeline.send(people, 1);
            pipeline.topic().send(List.of(people.get(999).json(), "\"two$fields\""));
            pipeline.awaitWritten(1_002);

            String sink = pipeline.sinkName();
            assertThat(jvm.metric(sink, 0, "records-reported-total")).isEqualTo(1);
            assertThat(jvm.metric(sink, 0, "rows-rejected-total")).isZero();
            assertThat(jvm.metric(sink, 0, "rows-written-total") + jvm.metric(sink, 0, "rows-coalesced-total"))
                    .isEqualTo(1_001);
            assertThat(jvm.metric(sink, 0, "request-latency-avg-ms")).isPositive();
            assertThat(jvm.metric(sink, 0, "concurrency-limit")).isEqualTo(64);
            assertThat(jvm.metric(sink, 0, "oldest-unwritten-ms")).isZero();
            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(people));
        }
    }

    private Pipeline pipeline(String name) {
        return Pipeline.named(cluster, name).sink("username", "cassandra").sink("password", "cassandra");
    }
}
