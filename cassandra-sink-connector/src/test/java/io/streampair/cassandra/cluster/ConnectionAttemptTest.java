// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import io.streampair.cassandra.route.FakeTables;
import io.streampair.cassandra.window.FakeWriter;
import io.streampair.cassandra.write.FakeTiming;
import io.streampair.cassandra.write.RetryBudget;
import io.streampair.cassandra.write.Timing;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionAttemptTest {
    private static final RetryBudget FOREVER = new RetryBudget(null, Timing.SYSTEM::nanos);
    private static final Executor THREADS = call -> {
        Thread thread = new Thread(call, "connect");
        thread.setDaemon(true);
        thread.start();
    };

    private final FakeTiming timing = new FakeTiming();
    private final FakeSession session = new FakeSession();
    private final FakeTables tables = new FakeTables();
    private final FakeWriter writer = new FakeWriter();
    private final ClusterConnection connection =
            new ClusterConnection(new SessionLease(null, () -> 1, session::closeAsync), tables, Map.of(), writer);

    private ConnectionAttempt connecting;

    private void start(Callable<ClusterConnection> attempt) {
        connecting = new ConnectionAttempt(attempt, FOREVER, timing);
        connecting.start(THREADS);
    }

    private ClusterConnection await() {
        while (connecting.connection().isEmpty()) {
            Thread.onSpinWait();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        return connecting.connection().get();
    }

    @AfterEach
    void end() {
        connecting.close();
    }

    @Test
    void should_have_no_connection_before_it_is_started() {
        connecting = new ConnectionAttempt(() -> connection, FOREVER, timing);
        assertThat(connecting.connection()).isEmpty();
    }

    @Test
    void should_give_the_connection_once_it_is_there() {
        CountDownLatch reachable = new CountDownLatch(1);
        start(() -> {
            reachable.await();
            return connection;
        });
        assertThat(connecting.connection()).isEmpty();
        reachable.countDown();
        assertThat(await()).isSameAs(connection);
        assertThat(connecting.connection()).containsSame(connection);
    }

    @Test
    void should_try_again_after_transient_failures() {
        AtomicInteger attempts = new AtomicInteger();
        start(() -> {
            if (attempts.incrementAndGet() < 4) {
                throw new NoNodeAvailableException();
            }
            return connection;
        });
        assertThat(await()).isSameAs(connection);
        assertThat(attempts).hasValue(4);
    }

    @Test
    void should_stop_at_other_failures_and_say_why() {
        AtomicInteger attempts = new AtomicInteger();
        start(() -> {
            attempts.incrementAndGet();
            throw new ConfigException("table", "t", "does not exist; create it or set table.create=true");
        });
        assertThatThrownBy(this::await)
                .isInstanceOf(ConnectException.class)
                .hasMessage("The sink cannot start: Invalid value t for configuration table: does not exist; "
                        + "create it or set table.create=true");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void should_tell_of_errors_of_the_machine_too() {
        start(() -> {
            throw new NoClassDefFoundError("io/netty/Missing");
        });
        assertThatThrownBy(this::await)
                .isInstanceOf(ConnectException.class)
                .hasMessage("The sink cannot start: io/netty/Missing");
    }

    @Test
    void should_close_the_connection() {
        start(() -> connection);
        await();
        connecting.close();
        assertThat(writer.isClosed()).isTrue();
        assertThat(session.isClosed()).isTrue();
        assertThat(tables.isClosed()).isTrue();
    }

    @Test
    void should_end_the_attempts_when_closed() throws Exception {
        CompletableFuture<Thread> attempting = new CompletableFuture<>();
        start(() -> {
            attempting.complete(Thread.currentThread());
            new CountDownLatch(1).await();
            return connection;
        });
        Thread thread = attempting.get();
        connecting.close();
        thread.join();
    }

    @Test
    void should_end_the_wait_between_attempts_when_closed() throws Exception {
        CompletableFuture<Thread> attempting = new CompletableFuture<>();
        connecting = new ConnectionAttempt(
                () -> {
                    attempting.complete(Thread.currentThread());
                    throw new NoNodeAvailableException();
                },
                FOREVER,
                new FakeTiming() {
                    @Override
                    public void sleep(Duration duration) throws InterruptedException {
                        new CountDownLatch(1).await();
                    }
                });
        connecting.start(THREADS);
        Thread thread = attempting.get();
        connecting.close();
        thread.join();
    }

    @Test
    void should_close_a_connection_that_comes_late() throws Exception {
        CompletableFuture<Thread> attempting = new CompletableFuture<>();
        CompletableFuture<ClusterConnection> late = new CompletableFuture<>();
        start(() -> {
            attempting.complete(Thread.currentThread());
            return late.join();
        });
        Thread thread = attempting.get();
        connecting.close();
        assertThat(writer.isClosed()).isFalse();
        late.complete(connection);
        writer.awaitClosed();
        thread.join();
        assertThat(session.isClosed()).isTrue();
    }

    @Test
    void should_be_closed_before_it_is_started() {
        connecting = new ConnectionAttempt(() -> connection, FOREVER, timing);
        connecting.close();
        assertThat(writer.isClosed()).isFalse();
    }

    @Test
    void should_give_up_when_the_retry_budget_is_spent() {
        connecting = new ConnectionAttempt(
                () -> {
                    throw new NoNodeAvailableException();
                },
                new RetryBudget(Duration.ZERO, timing::nanos),
                timing);
        connecting.start(THREADS);
        assertThatThrownBy(this::await)
                .hasMessageStartingWith(
                        "The sink cannot start: Gave up: requests to Cassandra failed for retry.budget.ms=0 ms");
    }
}
