// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.ConnectRestException;
import io.streampair.cluster.servers.CassandraNode;
import io.streampair.cluster.servers.ConnectWorker;
import io.streampair.cluster.servers.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The servers start, answer, survive kills and suspensions, and leave nothing behind. */
@Tag("full")
@Execution(ExecutionMode.CONCURRENT)
class LocalClusterIT {
    /** Locks: Kafka and Connect are disturbed by one test at a time, and Cassandra by another. */
    private static final String KAFKA = "kafka";

    private static final String CASSANDRA = "cassandra";

    private static final Path LOGS = Path.of("target", "it-logs", "local").toAbsolutePath();

    @RegisterExtension
    static final TestExecutionExceptionHandler SAYS_WHERE_THE_LOGS_ARE = (test, failure) -> {
        failure.addSuppressed(new AssertionError("The servers' logs are in " + LOGS));
        throw failure;
    };

    private static LocalCluster cluster;

    @BeforeAll
    static void start(@TempDir Path plugins) {
        cluster = LocalCluster.builder()
                .pluginPath(List.of(plugins))
                .logs(LOGS)
                // By default a kill may cost Cassandra the latest writes, although it has acknowledged them.
                .cassandraYaml(Map.of("commitlog_sync", "batch", "commitlog_sync_period", "0ms"))
                .progress(System.out::println)
                .start();
    }

    @AfterAll
    static void close_and_leave_nothing_behind() {
        List<ServerProcess> servers = new ArrayList<>(cluster.workers());
        servers.addAll(cluster.brokers());
        servers.addAll(cluster.cassandraNodes());
        assertThat(servers).hasSize(3).allMatch(ServerProcess::isAlive);

        cluster.close();

        assertThat(servers)
                .noneMatch(server -> ProcessHandle.of(server.pid())
                        .filter(ProcessHandle::isAlive)
                        .isPresent());
        assertThat(cluster.data()).doesNotExist();
    }

    @Test
    @ResourceLock(KAFKA)
    void should_answer_rest_requests() {
        ConnectClient connect = cluster.connect();

        assertThat(connect.connectors()).isEmpty();
        assertThat(connect.plugins().toString()).contains("JsonConverter");
        assertThatThrownBy(() -> connect.status("nobody"))
                .isInstanceOfSatisfying(
                        ConnectRestException.class, e -> assertThat(e.status()).isEqualTo(404))
                .hasMessageContaining("404")
                .hasMessageContaining("nobody");
    }

    @Test
    @ResourceLock(KAFKA)
    void should_keep_a_topic_when_the_broker_is_killed() throws Exception {
        try (Admin admin = cluster.admin()) {
            NewTopic topic = new NewTopic("kept", Optional.of(2), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
        }
        restart(cluster.brokers().get(0));

        try (Admin admin = cluster.admin()) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    @ResourceLock(CASSANDRA)
    void should_keep_rows_when_cassandra_is_killed() {
        try (CqlSession session = cluster.openSession()) {
            session.execute(
                    "CREATE KEYSPACE kept WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
            session.execute("CREATE TABLE kept.numbers (n int PRIMARY KEY)");
            session.execute("INSERT INTO kept.numbers (n) VALUES (7)");
        }
        restart(cluster.cassandraNodes().get(0));

        try (CqlSession session = cluster.openSession()) {
            assertThat(session.execute("SELECT n FROM kept.numbers").one().getInt("n"))
                    .isEqualTo(7);
        }
    }

    private static void restart(ServerProcess server) {
        long before = server.pid();
        server.kill();
        assertThat(server.isAlive()).isFalse();

        server.start();
        server.awaitReady();
        assertThat(server.pid()).isNotEqualTo(before);
    }

    @Test
    @ResourceLock(KAFKA)
    void should_answer_again_after_a_suspension() {
        ConnectWorker worker = cluster.workers().get(0);
        worker.suspend();
        assertThat(worker.isAlive()).isTrue();
        assertThat(worker.isRunning()).isFalse();

        worker.resume();
        assertThat(worker.isRunning()).isTrue();
        assertThat(cluster.connect().connectors()).isEmpty();
    }

    @Test
    @ResourceLock(CASSANDRA)
    void should_stop_what_is_suspended() {
        CassandraNode node = cluster.cassandraNodes().get(0);
        node.suspend();
        node.stop();
        assertThat(node.isAlive()).isFalse();

        node.start();
        node.awaitReady();
    }
}
