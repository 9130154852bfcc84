// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedSessionsTest {
    private final SharedSessions sessions = new SharedSessions();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final CountDownLatch opening = new CountDownLatch(1);
    private final CountDownLatch reachable = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /** As much of a session as is used here. */
    private CqlSession session() {
        AtomicBoolean isClosed = new AtomicBoolean();
        return (CqlSession) Proxy.newProxyInstance(
                SharedSessionsTest.class.getClassLoader(),
                new Class<?>[] {CqlSession.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getName" -> "s0";
                    case "isClosed" -> isClosed.get();
                    case "closeAsync" -> {
                        isClosed.set(true);
                        closed.incrementAndGet();
                        yield CompletableFuture.completedFuture(null);
                    }
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private CqlSession open() {
        opened.incrementAndGet();
        return session();
    }

    private CqlSession openWhenReachable() throws InterruptedException {
        opening.countDown();
        reachable.await();
        return open();
    }

    private FutureTask<SessionLease> start(String task, SharedSessions.Opener opener) {
        FutureTask<SessionLease> lease = new FutureTask<>(() -> sessions.lease("settings", task, opener));
        Thread thread = new Thread(lease);
        threads.add(thread);
        thread.start();
        return lease;
    }

    private void awaitWaiting(int thread) {
        while (threads.get(thread).getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
            assertThat(threads.get(thread).isAlive()).isTrue();
        }
    }

    @Test
    void should_share_a_session_and_close_it_with_the_last_task() throws Exception {
        SessionLease first = sessions.lease("settings", "a-0", this::open);
        SessionLease second = sessions.lease("settings", "a-1", this::open);
        assertThat(opened).hasValue(1);
        assertThat(second.session()).isSameAs(first.session());
        assertThat(first.tasks().getAsInt()).isEqualTo(2);

        first.close();
        first.close();
        assertThat(closed).as("closed twice by one task").hasValue(0);
        assertThat(second.tasks().getAsInt()).isEqualTo(1);
        second.close();
        assertThat(closed).hasValue(1);

        SessionLease third = sessions.lease("settings", "a-0", this::open);
        assertThat(third.session()).isNotSameAs(first.session());
        first.close();
        second.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void should_share_nothing_between_other_settings() throws Exception {
        SessionLease first = sessions.lease("settings", "a-0", this::open);
        SessionLease other = sessions.lease("others", "b-0", this::open);
        assertThat(other.session()).isNotSameAs(first.session());
        assertThat(other.tasks().getAsInt()).isEqualTo(1);
    }

    @Test
    void should_count_two_lives_of_one_task_as_two_uses() throws Exception {
        SessionLease stopping = sessions.lease("settings", "a-0", this::open);
        SessionLease started = sessions.lease("settings", "a-0", this::open);
        stopping.close();
        assertThat(started.session().isClosed()).isFalse();
    }

    @Test
    void should_open_one_session_for_tasks_that_start_at_once() throws Exception {
        FutureTask<SessionLease> first = start("a-0", this::openWhenReachable);
        opening.await();
        FutureTask<SessionLease> second = start("a-1", this::open);
        awaitWaiting(1);
        reachable.countDown();
        assertThat(second.get().session()).isSameAs(first.get().session());
        assertThat(opened).hasValue(1);
    }

    @Test
    void should_fail_for_those_that_wait_and_try_anew_for_the_next() throws Exception {
        FutureTask<SessionLease> first = start("a-0", () -> {
            opening.countDown();
            reachable.await();
            throw new NoNodeAvailableException();
        });
        opening.await();
        FutureTask<SessionLease> second = start("a-1", this::open);
        awaitWaiting(1);
        reachable.countDown();

        assertThatThrownBy(first::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NoNodeAvailableException.class);
        assertThatThrownBy(second::get).hasCauseInstanceOf(NoNodeAvailableException.class);
        SessionLease later = sessions.lease("settings", "a-1", this::open);
        later.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void should_go_on_for_others_when_the_task_that_connects_is_stopped() throws Exception {
        FutureTask<SessionLease> stopped = start("a-0", this::openWhenReachable);
        opening.await();
        FutureTask<SessionLease> second = start("a-1", this::open);
        awaitWaiting(1);
        threads.get(0).interrupt();

        assertThatThrownBy(stopped::get).hasCauseInstanceOf(InterruptedException.class);
        second.get().close();
        assertThat(opened).hasValue(1);
        assertThat(closed).as("nothing is left of the task that was stopped").hasValue(1);
    }

    @Test
    void should_leave_no_use_behind_when_a_task_that_waits_is_stopped() throws Exception {
        FutureTask<SessionLease> first = start("a-0", this::openWhenReachable);
        opening.await();
        FutureTask<SessionLease> stopped = start("a-1", this::open);
        awaitWaiting(1);
        threads.get(1).interrupt();
        assertThatThrownBy(stopped::get).hasCauseInstanceOf(InterruptedException.class);

        reachable.countDown();
        assertThat(first.get().tasks().getAsInt()).isEqualTo(1);
        first.get().close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void should_replace_a_session_that_was_closed_under_way() throws Exception {
        SessionLease first = sessions.lease("settings", "a-0", this::open);
        first.session().closeAsync();
        SessionLease second = sessions.lease("settings", "a-1", this::open);
        assertThat(second.session().isClosed()).isFalse();
        first.close();
        assertThat(second.session().isClosed()).isFalse();
    }
}
