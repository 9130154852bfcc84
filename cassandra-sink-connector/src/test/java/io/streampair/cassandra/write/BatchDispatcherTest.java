// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import io.streampair.cassandra.window.WriteCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BatchDispatcherTest {
    private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

    private final Map<Batch, CompletableFuture<Void>> sent = new LinkedHashMap<>();
    private final FakeTiming timing = new FakeTiming();
    private RetryBudget budget = new RetryBudget(null, timing::nanos);
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean retriesUncertain;

    private CompletableFuture<List<RejectedRow>> write(
            Function<Batch, CompletionStage<?>> sender, List<Batch> batches, int maxInFlight) {
        CompletableFuture<List<RejectedRow>> result =
                new BatchDispatcher(context(sender, maxInFlight), batches, row -> false).start();
        timing.advance(Duration.ofMinutes(1));
        return result;
    }

    private WriteContext context(Function<Batch, CompletionStage<?>> sender, int maxInFlight) {
        return context(new FakeRequests(sender), maxInFlight);
    }

    private WriteContext context(Requests requests, int maxInFlight) {
        return new WriteContext(
                requests,
                new Throttle(new ConcurrencyLimit(maxInFlight, timing::nanos), new RowRate(0, timing::nanos)),
                new RetryPolicy(
                        new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), timing), budget, retriesUncertain),
                new WriteLog(new OutageLog(timing), new WriteCounts(() -> maxInFlight)),
                timing,
                closed::get);
    }

    private CompletionStage<?> hold(Batch batch) {
        return sent.computeIfAbsent(batch, b -> new CompletableFuture<>());
    }

    private static Row row(String key) {
        return Rows.upsert(key, "a", "b", 1);
    }

    private static List<Batch> singles(int count) {
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batches.add(FakeRequests.batch(row("k" + i)));
        }
        return batches;
    }

    private static CompletionStage<?> failed(Throwable failure) {
        return CompletableFuture.failedFuture(failure);
    }

    @Test
    void should_be_done_at_once_when_there_is_nothing_to_write() {
        assertThat(write(this::hold, List.of(), 1)).isCompletedWithValue(List.of());
    }

    @Test
    void should_keep_to_the_bound_of_requests_in_flight() {
        List<Batch> batches = singles(3);
        CompletableFuture<List<RejectedRow>> result = write(this::hold, batches, 2);
        assertThat(sent).containsOnlyKeys(batches.subList(0, 2));
        sent.get(batches.get(1)).complete(null);
        assertThat(sent).containsOnlyKeys(batches);
        sent.get(batches.get(0)).complete(null);
        assertThat(result).isNotDone();
        sent.get(batches.get(2)).complete(null);
        assertThat(result).isCompletedWithValue(List.of());
    }

    @Test
    void should_try_again_after_transient_failures_until_it_succeeds() {
        AtomicInteger attempts = new AtomicInteger();
        List<Batch> batches = List.of(FakeRequests.batch(row("a"), row("b")));
        List<RejectedRow> rejected = write(
                        batch -> attempts.incrementAndGet() < 5 ? failed(new DriverTimeoutException("late")) : DONE,
                        batches,
                        1)
                .join();
        assertThat(rejected).isEmpty();
        assertThat(attempts).hasValue(5);
    }

    @Test
    void should_keep_the_place_of_a_request_that_is_tried_again() {
        List<Batch> batches = singles(2);
        List<Batch> order = new ArrayList<>();
        write(
                        batch -> {
                            order.add(batch);
                            return order.size() < 3 ? failed(new DriverTimeoutException("late")) : DONE;
                        },
                        batches,
                        1)
                .join();
        Batch first = batches.get(0);
        assertThat(order).containsExactly(first, first, first, batches.get(1));
    }

    @Test
    void should_end_at_a_fatal_failure() {
        UnauthorizedException fatal = new UnauthorizedException(null, "no");
        List<Batch> batches = singles(3);
        CompletableFuture<List<RejectedRow>> result = write(this::hold, batches, 1);
        sent.get(batches.get(0)).completeExceptionally(fatal);
        assertThatThrownBy(result::get).hasCause(fatal);
        assertThat(sent).hasSize(1);
    }

    @Test
    void should_end_at_a_fatal_failure_when_nothing_is_under_way() {
        UnauthorizedException fatal = new UnauthorizedException(null, "no");
        List<Batch> batches = singles(4);
        CompletableFuture<List<RejectedRow>> result = write(this::hold, batches, 3);
        sent.get(batches.get(0)).completeExceptionally(fatal);
        assertThat(result).isNotDone();
        sent.get(batches.get(1)).completeExceptionally(new DriverTimeoutException("late"));
        assertThat(result).isNotDone();
        sent.get(batches.get(2)).complete(null);
        assertThatThrownBy(result::get).hasCause(fatal);
        assertThat(sent).hasSize(3);
    }

    @Test
    void should_not_wait_for_a_request_that_waits_for_its_next_try() {
        UnauthorizedException fatal = new UnauthorizedException(null, "no");
        List<Batch> batches = singles(2);
        CompletableFuture<List<RejectedRow>> result = write(this::hold, batches, 2);
        sent.get(batches.get(1)).completeExceptionally(new DriverTimeoutException("late"));
        sent.get(batches.get(0)).completeExceptionally(fatal);
        assertThatThrownBy(result::get).hasCause(fatal);
        timing.advance(Duration.ofMinutes(1));
        assertThat(sent).hasSize(2);
    }

    /** To look into a failure takes requests of its own, which may hang as others do. */
    @Test
    void should_look_into_no_failure_behind_a_fatal_one() {
        UnauthorizedException fatal = new UnauthorizedException(null, "no");
        List<Batch> batches = singles(2);
        Requests requests = new Requests() {
            @Override
            public CompletionStage<?> send(Batch batch) {
                return hold(batch);
            }

            @Override
            public CompletionStage<Failure> classify(Batch batch, Throwable cause, int failures) {
                return cause == fatal
                        ? CompletableFuture.completedFuture(Failure.ofSettings(cause))
                        : new CompletableFuture<>();
            }
        };
        CompletableFuture<List<RejectedRow>> result =
                new BatchDispatcher(context(requests, 2), batches, row -> false).start();
        sent.get(batches.get(0)).completeExceptionally(fatal);
        assertThat(result).isNotDone();
        sent.get(batches.get(1)).completeExceptionally(new InvalidQueryException(null, "too long"));
        assertThat(result).isCompletedExceptionally();
        assertThatThrownBy(result::get).hasCause(fatal);
    }

    @Test
    void should_end_when_the_task_is_closed() {
        List<Batch> batches = singles(2);
        CompletableFuture<List<RejectedRow>> result = write(this::hold, batches, 1);
        closed.set(true);
        sent.get(batches.get(0)).complete(null);
        assertThatThrownBy(result::get).hasRootCauseMessage("The task was stopped");
        assertThat(sent).hasSize(1);
    }

    @Test
    void should_stop_trying_again_when_the_task_is_closed() {
        CompletableFuture<List<RejectedRow>> result = write(
                batch -> {
                    closed.set(true);
                    return failed(new DriverTimeoutException("late"));
                },
                singles(1),
                1);
        assertThatThrownBy(result::get).hasRootCauseMessage("The task was stopped");
    }

    @Test
    void should_not_exhaust_the_stack_when_requests_are_done_at_once() {
        AtomicInteger requests = new AtomicInteger();
        CompletableFuture<List<RejectedRow>> result = write(
                batch -> {
                    requests.incrementAndGet();
                    return DONE;
                },
                singles(100_000),
                3);
        assertThat(result).isCompletedWithValue(List.of());
        assertThat(requests).hasValue(100_000);
    }

    @Test
    void should_end_with_a_sentence_when_the_retry_budget_is_spent() {
        AtomicLong now = new AtomicLong();
        budget = new RetryBudget(
                Duration.ofSeconds(1),
                () -> now.getAndAdd(Duration.ofMillis(400).toNanos()));
        assertThatThrownBy(() -> write(batch -> failed(new DriverTimeoutException("late")), singles(1), 1)
                        .join())
                .hasRootCauseInstanceOf(DriverTimeoutException.class)
                .cause()
                .hasMessage(
                        "Gave up: requests to Cassandra failed for retry.budget.ms=1000 ms. Raise it, or set it to -1 "
                                + "to retry without limit. Last failure: late");
    }

    private static Batch increments() {
        return FakeRequests.batch(Rows.increment("k", 0), Rows.increment("k", 1));
    }

    @Test
    void should_reject_each_row_of_a_batch_that_may_have_been_written_and_must_not_be_written_twice() throws Exception {
        List<Batch> attempts = new ArrayList<>();
        Batch increments = increments();
        List<RejectedRow> rejected = write(
                        batch -> {
                            attempts.add(batch);
                            return failed(new DriverTimeoutException("timed out"));
                        },
                        List.of(increments),
                        1)
                .get();
        assertThat(attempts).containsExactly(increments);
        assertThat(rejected).extracting(RejectedRow::row).containsExactlyElementsOf(increments.rows());
        assertThat(rejected.get(0).cause())
                .hasMessage("Outcome unknown: a non-idempotent write failed and may have been applied. "
                        + "Set uncertain.writes=retry to retry it. Cause: timed out");
    }

    @Test
    void should_retry_what_has_surely_not_been_written() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        assertThat(write(
                                batch -> attempts.getAndIncrement() < 2
                                        ? failed(new UnavailableException(null, DefaultConsistencyLevel.ONE, 1, 0))
                                        : DONE,
                                List.of(increments()),
                                1)
                        .get())
                .isEmpty();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void should_retry_what_may_have_been_written_when_that_is_asked_for() throws Exception {
        retriesUncertain = true;
        AtomicInteger attempts = new AtomicInteger();
        assertThat(write(
                                batch -> attempts.getAndIncrement() < 2
                                        ? failed(new DriverTimeoutException("timed out"))
                                        : DONE,
                                List.of(increments()),
                                1)
                        .get())
                .isEmpty();
        assertThat(attempts).hasValue(3);
    }
}
