// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.ServerError;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import io.streampair.cassandra.window.WriteCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rows that Cassandra refuses or fails at, and faults that no row causes. */
class BatchDispatcherFailureTest {
    private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);
    private final InvalidQueryException invalid = new InvalidQueryException(null, "no");

    private final FakeTiming timing = new FakeTiming();

    private CompletableFuture<List<RejectedRow>> write(Function<Batch, CompletionStage<?>> sender, Batch batch) {
        return write(new FakeRequests(sender), batch);
    }

    private CompletableFuture<List<RejectedRow>> write(Requests requests, Batch batch) {
        WriteContext context = new WriteContext(
                requests,
                new Throttle(new ConcurrencyLimit(2, timing::nanos), new RowRate(0, timing::nanos)),
                new RetryPolicy(
                        new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), timing),
                        new RetryBudget(null, timing::nanos),
                        false),
                new WriteLog(new OutageLog(timing), new WriteCounts(() -> 2)),
                timing,
                () -> false);
        CompletableFuture<List<RejectedRow>> result =
                new BatchDispatcher(context, List.of(batch), row -> false).start();
        timing.advance(Duration.ofMinutes(5));
        return result;
    }

    private static Row row(String key) {
        return Rows.upsert(key, "a", "b", 1);
    }

    private static CompletionStage<?> failed(Throwable failure) {
        return CompletableFuture.failedFuture(failure);
    }

    @Test
    void should_reject_the_one_row_that_is_refused_and_write_its_neighbours() {
        Row bad = row("bad");
        Row first = row("first");
        Row last = row("last");
        List<Row> written = new ArrayList<>();
        CompletableFuture<List<RejectedRow>> result = write(
                batch -> {
                    if (batch.rows().contains(bad)) {
                        return failed(invalid);
                    }
                    written.addAll(batch.rows());
                    return DONE;
                },
                FakeRequests.batch(first, bad, last));
        assertThat(result).isCompletedWithValue(List.of(new RejectedRow(bad, invalid)));
        assertThat(written).containsExactly(first, last);
    }

    @Test
    void should_write_the_rows_of_a_batch_that_is_only_too_large() {
        List<Row> written = new ArrayList<>();
        CompletableFuture<List<RejectedRow>> result = write(
                batch -> {
                    if (!batch.isSingle()) {
                        return failed(invalid);
                    }
                    written.addAll(batch.rows());
                    return DONE;
                },
                FakeRequests.batch(row("a"), row("b"), row("c")));
        assertThat(result).isCompletedWithValue(List.of());
        assertThat(written).hasSize(3);
    }

    /** A guardrail that is lifted, and then a node that does not know a new column. */
    @Test
    void should_write_a_row_that_is_refused_for_two_reasons_that_pass() {
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<List<RejectedRow>> result = write(
                batch -> switch (attempts.incrementAndGet()) {
                    case 1 -> failed(new InvalidQueryException(null, "guardrail"));
                    case 2 -> failed(new InvalidQueryException(null, "Undefined column name"));
                    default -> DONE;
                },
                FakeRequests.batch(row("a")));
        assertThat(result).isCompletedWithValue(List.of());
        assertThat(attempts).hasValue(3);
    }

    @Test
    void should_reject_a_row_that_is_refused_in_other_words_each_time() {
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<List<RejectedRow>> result = write(
                batch -> failed(
                        new InvalidQueryException(null, "at " + attempts.incrementAndGet() + " it is too far ahead")),
                FakeRequests.batch(row("a")));
        assertThat(result.join()).hasSize(1);
        assertThat(attempts).hasValue(4);
    }

    @Test
    void should_take_a_fault_of_the_driver_for_no_bad_record() {
        for (Throwable fault : List.of(new IllegalArgumentException("?"), new NoClassDefFoundError("?"))) {
            CompletableFuture<List<RejectedRow>> result = write(batch -> thrown(fault), FakeRequests.batch(row("a")));
            assertThatThrownBy(result::get).hasCause(fault);
        }
    }

    private static CompletionStage<?> thrown(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }

    /** A ServerError, say, that Cassandra has at one row only. */
    @Test
    void should_reject_the_one_row_at_which_nodes_fail_again_and_again_and_write_its_neighbours() {
        Row bad = row("bad");
        Row good = row("good");
        ServerError failure = new ServerError(null, "null pointer");
        List<Row> written = new ArrayList<>();
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<List<RejectedRow>> result = write(
                batch -> {
                    if (batch.rows().contains(bad)) {
                        attempts.incrementAndGet();
                        return failed(failure);
                    }
                    written.addAll(batch.rows());
                    return DONE;
                },
                FakeRequests.batch(bad, good));
        assertThat(result).isCompletedWithValue(List.of(new RejectedRow(bad, failure)));
        assertThat(written).containsExactly(good);
        assertThat(attempts.get()).isGreaterThan(20);
    }

    @Test
    void should_write_a_row_at_which_nodes_failed_by_chance_while_they_took_others() {
        ServerError failure = new ServerError(null, "out of memory");
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<List<RejectedRow>> result = write(
                batch -> attempts.incrementAndGet() < 12 ? failed(failure) : DONE, FakeRequests.batch(row("good")));
        assertThat(result).isCompletedWithValue(List.of());
    }

    @Test
    void should_not_hang_when_a_failure_cannot_be_classified() {
        Error fault = new NoClassDefFoundError("?");
        Requests requests = new Requests() {
            @Override
            public CompletionStage<?> send(Batch batch) {
                return failed(invalid);
            }

            @Override
            public CompletionStage<Failure> classify(Batch batch, Throwable cause, int failures) {
                throw fault;
            }
        };
        CompletableFuture<List<RejectedRow>> result = write(requests, FakeRequests.batch(row("a")));
        assertThatThrownBy(result::get).hasCause(fault);
    }
}
