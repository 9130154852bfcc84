// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.CassandraNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two sinks of several tasks in one worker share a session, whose certificates and password change meanwhile. */
@Order(6)
@ResourceLock(Clusters.GUARDED)
class SinkSharedSessionIT {
    private static final String ROLE = "sharing";
    private static final String CHANGED_PASSWORD = "planted-password-2";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** One for control, and one for requests. */
    private static final long CONNECTIONS_OF_SESSION = 2;

    private final LocalCluster cluster = Clusters.guarded();
    private final Guard guard = Clusters.guard();
    private final CassandraNode cassandra = cluster.cassandraNodes().get(0);
    private final Path password = Path.of(guard.file("sharing.password"));
    private final Path trust = Path.of(guard.file("sharing.p12"));

    @AfterEach
    void startCassandra() {
        Clusters.startStopped(List.of(cassandra));
    }

    private Pipeline sink(String name) {
        return Pipeline.named(cluster, name)
                .sink("contact.points", "127.0.0.1:" + guard.tlsPort())
                .sink("tasks.max", "2")
                .sink("flush.interval.ms", "300")
                .sink("username", ROLE)
                .sink("password.file", password.toString())
                .sink("ssl.enabled", "true")
                .sink("ssl.truststore.location", trust.toString())
                .sink("ssl.truststore.type", "PKCS12")
                .sink("ssl.truststore.password", guard.secret("store"))
                .sink("ssl.keystore.location", guard.file("client.p12"))
                .sink("ssl.keystore.type", "PKCS12")
                .sink("ssl.keystore.password", guard.secret("store"));
    }

    private void trust(String file) throws IOException {
        Files.copy(Path.of(guard.file(file)), trust, StandardCopyOption.REPLACE_EXISTING);
    }

    private long connections() {
        try (CqlSession session = cluster.openSession()) {
            return session.execute("SELECT username FROM system_views.clients").all().stream()
                    .filter(row -> ROLE.equals(row.getString("username")))
                    .count();
        }
    }

    private double sharing(Pipeline sink) throws Exception {
        try (WorkerJvm worker = new WorkerJvm(cluster.workers().get(0))) {
            return worker.metric(sink.sinkName(), 0, "session-tasks");
        }
    }

    private static void assertWrites(Pipeline sink, int from, int to) throws Exception {
        sink.send(Person.numbers(from, to), 2);
        sink.awaitWritten(to);
        // The session of this test finds the node again after a while.
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreException(NoNodeAvailableException.class)
                .untilAsserted(() -> assertThat(sink.rows()).isEqualTo(Set.copyOf(Person.numbers(0, to))));
    }

    @Test
    void should_share_one_session_that_outlives_each_sink_and_each_secret() throws Exception {
        Files.writeString(password, Guard.PASSWORD + "\n");
        trust("trust.p12");
        try (CqlSession session = cluster.openSession()) {
            session.execute("CREATE ROLE " + ROLE + " WITH LOGIN = true AND SUPERUSER = true AND PASSWORD = '"
                    + Guard.PASSWORD + "'");
        }
        try (Pipeline other = sink("sharing_a");
                Pipeline sink = sink("sharing_b")) {
            for (Pipeline each : List.of(other, sink)) {
                each.topic().create(2);
                each.startSink();
            }
            assertWrites(other, 0, 100);
            assertWrites(sink, 0, 100);
            assertThat(connections()).isEqualTo(CONNECTIONS_OF_SESSION);
            assertThat(sharing(sink)).isEqualTo(4);

            cluster.connect().delete(other.sinkName());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(sharing(sink)).isEqualTo(2));
            assertWrites(sink, 100, 200);
            assertThat(connections()).isEqualTo(CONNECTIONS_OF_SESSION);

            changeSecrets();
            assertWrites(sink, 200, 300);
            sink.sinkTasks().assertRunning();
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(connections()).isZero());
    }

    /** The node is trusted no more, and then again, while all connections are made anew and with another password. */
    private void changeSecrets() throws Exception {
        try (CqlSession session = cluster.openSession()) {
            session.execute("ALTER ROLE " + ROLE + " WITH PASSWORD = '" + CHANGED_PASSWORD + "'");
        }
        Files.writeString(password, CHANGED_PASSWORD);
        trust("stranger.p12");
        cassandra.kill();
        cassandra.start();
        cassandra.awaitReady();
        Path log = cluster.workers().get(0).log();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Files.readString(log))
                        .contains("The certificates have changed; new connections use them"));
        assertThat(connections())
                .as("with a truststore that lacks the authority")
                .isZero();
        trust("trust.p12");
    }
}
