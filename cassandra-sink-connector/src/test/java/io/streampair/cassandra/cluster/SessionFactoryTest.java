// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.write.FailureKind;
import io.streampair.cassandra.write.RetryBudget;
import io.streampair.cassandra.write.SchemaReader;
import io.streampair.cassandra.write.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFactoryTest {
    private static final int OVERLOADED = 0x1001;

    private static Throwable failure(String refusedQuery, int code, String message) throws IOException {
        try (StoppingNode node = new StoppingNode(query -> query.contains(refusedQuery), code, message)) {
            return catchThrowable(() -> factory(node).open().close());
        }
    }

    private static SessionFactory factory(StoppingNode node) {
        return new SessionFactory(new SinkConfig(Settings.with(
                "contact.points", node.address(),
                "compression", "none",
                "driver.advanced.protocol.version", "V4",
                "driver.advanced.netty.io-group.shutdown.quiet-period", "0",
                "driver.advanced.netty.admin-group.shutdown.quiet-period", "0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT cluster_name", "SELECT * FROM system.local", "system_schema.keyspaces"})
    void should_wait_for_a_node_that_stops_at_any_step_of_opening_a_session(String refusedQuery) throws IOException {
        Throwable failure = failure(refusedQuery, OVERLOADED, "Server is shutting down");
        assertThat(failure)
                .isInstanceOf(UnreachableException.class)
                .hasMessageEndingWith("for configuration contact.points: the node accepts no sessions now (OVERLOADED: "
                        + "Server is shutting down); check whether Cassandra is starting, stopping "
                        + "or overloaded");
        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.MOMENT);
    }

    @ParameterizedTest
    @CsvSource({"0x0000, MOMENT", "0x1002, MOMENT", "0x000A, FATAL", "0x2200, FATAL"})
    void should_wait_for_what_may_pass_only(String code, FailureKind kind) throws IOException {
        Throwable failure = failure("SELECT cluster_name", Integer.decode(code), "no");
        assertThat(FailureKind.of(failure)).isEqualTo(kind);
    }

    @Test
    void should_open_a_session_with_a_cluster_that_has_no_keyspace() throws IOException {
        assertThat(failure("nothing is refused", OVERLOADED, "no")).isNull();
    }

    @Test
    void should_wait_for_a_node_that_has_gone_when_it_shares_a_session() throws Exception {
        StoppingNode node = new StoppingNode(query -> false, OVERLOADED, "no");
        SessionFactory factory = factory(node);
        try (CqlSession session = factory.open()) {
            node.close();
            while (session.getMetadata().getNodes().values().stream()
                    .anyMatch(each -> each.getState() == NodeState.UP)) {
                Thread.onSpinWait();
            }

            Throwable failure = catchThrowable(() -> factory.join(session));

            assertThat(failure)
                    .hasMessage(
                            "The schema cannot be read now: Control channel not available, aborting schema refresh");
            assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.MOMENT);
        }
    }

    /** A driver whose schema could not be read once would wait for ever at the next time. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void should_read_the_schema_of_a_node_that_is_back() throws Exception {
        StoppingNode node = new StoppingNode(query -> false, OVERLOADED, "no");
        SessionFactory factory = factory(node);
        try (CqlSession session = factory.open()) {
            node.close();
            while (catchThrowable(() -> factory.join(session)) == null) {
                Thread.onSpinWait();
            }
            try (StoppingNode back = node.restart()) {
                assertThat(back.address()).isEqualTo(node.address());
                RetryingCall<String> joining = new RetryingCall<>(
                        () -> {
                            factory.join(session);
                            return "joined";
                        },
                        new RetryBudget(Duration.ofSeconds(30), Timing.SYSTEM::nanos),
                        Timing.SYSTEM);
                assertThat(joining.call()).isEqualTo("joined");
            }
        }
    }

    @Test
    void should_wait_for_a_node_that_stops_when_it_shares_a_session() throws Exception {
        AtomicBoolean isStopping = new AtomicBoolean();
        try (StoppingNode node = new StoppingNode(
                query -> isStopping.get() && query.contains("system_schema"), OVERLOADED, "Server is shutting down")) {
            SessionFactory factory = factory(node);
            try (CqlSession session = factory.open()) {
                isStopping.set(true);
                Throwable failure = catchThrowable(() -> factory.join(session));
                assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.MOMENT);
                assertThat(FailureKind.of(catchThrowable(() -> SchemaReader.read(session))))
                        .isEqualTo(FailureKind.MOMENT);
            }
        }
    }
}
