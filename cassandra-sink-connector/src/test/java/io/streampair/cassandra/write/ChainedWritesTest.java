// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.servererrors.DefaultWriteType;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import io.streampair.cassandra.row.Lifetime;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.window.FakeReporter;
import io.streampair.cassandra.window.FakeWriter;
import io.streampair.cassandra.window.NotAppliedException;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import io.streampair.cassandra.window.TwoWindows;
import io.streampair.cassandra.window.WindowPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Rows that are written only if they are not there: each in a request of its own, one at a time for a partition. */
class ChainedWritesTest {
    private static final int MOST = 8;

    private final FakeTiming timing = new FakeTiming();
    private final FakeWriter writer = new FakeWriter();
    private final List<Row> sent = new ArrayList<>();
    private final List<CompletableFuture<Object>> answers = new ArrayList<>();

    private CompletableFuture<List<RejectedRow>> write(
            Function<Batch, CompletionStage<?>> sender, Predicate<Row> isReleased, Row... rows) {
        WriteContext context = new WriteContext(
                new FakeRequests(sender),
                new Throttle(new ConcurrencyLimit(MOST, timing::nanos), new RowRate(0, timing::nanos)),
                new RetryPolicy(
                        new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), timing),
                        new RetryBudget(null, timing::nanos),
                        false),
                new WriteLog(new OutageLog(timing), writer.counts()),
                timing,
                () -> false);
        return new BatchDispatcher(context, List.of(FakeRequests.batch(rows)), isReleased).start();
    }

    private CompletionStage<?> hold(Batch batch) {
        assertThat(batch.isSingle()).isTrue();
        sent.add(batch.first());
        answers.add(new CompletableFuture<>());
        return answers.get(answers.size() - 1);
    }

    private Number gauge(String name) {
        WindowPolicy policy = new WindowPolicy(Duration.ofSeconds(1), 1, 1, true);
        return new TwoWindows(policy, writer, new FakeReporter(), timing::nanos)
                .gauges()
                .all()
                .get(name)
                .value()
                .get();
    }

    @Test
    void should_send_the_next_row_when_the_one_before_is_answered() {
        Row first = Rows.first("k", "1", 0);
        Row second = Rows.first("j", "1", 1);
        CompletableFuture<List<RejectedRow>> result = write(this::hold, row -> false, first, second);

        assertThat(sent).containsExactly(first);
        answers.get(0).complete(null);
        assertThat(sent).containsExactly(first, second);
        assertThat(result).isNotDone();
        answers.get(1).complete(null);
        assertThat(result).isCompletedWithValue(List.of());
        assertThat(gauge("rows-written-total")).isEqualTo(2L);
    }

    @Test
    void should_go_on_behind_rows_that_are_released_refused_or_late() {
        Row released = Rows.first("a", "1", 0);
        Row refused = Rows.first("b", "1", 1);
        Row late = Rows.first("c", "1", 2);
        Row last = Rows.first("d", "1", 3);
        CompletableFuture<List<RejectedRow>> result = write(
                batch -> {
                    sent.add(batch.first());
                    if (batch.first() == refused) {
                        return CompletableFuture.failedFuture(new InvalidQueryException(null, "refused"));
                    }
                    return batch.first() == late && sent.lastIndexOf(late) == sent.indexOf(late)
                            ? CompletableFuture.failedFuture(new WriteTimeoutException(
                                    null, DefaultConsistencyLevel.LOCAL_SERIAL, 1, 2, DefaultWriteType.CAS))
                            : CompletableFuture.completedFuture(null);
                },
                row -> row == released,
                released,
                refused,
                late,
                last);
        timing.advance(Duration.ofMinutes(1));

        assertThat(sent).containsExactly(refused, refused, late, late, last);
        assertThat(result.join()).extracting(RejectedRow::row).containsExactly(refused);
    }

    @Test
    void should_count_a_row_that_is_there_already_and_leave_it_out() {
        write(
                        batch -> CompletableFuture.completedFuture(new NotAppliedException("differs")),
                        row -> false,
                        row(Existing.KEPT))
                .join();
        assertThat(gauge("rows-not-applied-total")).isEqualTo(1L);
        assertThat(gauge("rows-written-total")).isEqualTo(0L);
        assertThat(gauge("rows-rejected-total")).isEqualTo(0L);
        assertThat(gauge("requests-total")).isEqualTo(1L);
    }

    @Test
    void should_report_a_row_that_is_there_already_if_the_settings_say_so() {
        NotAppliedException cause = new NotAppliedException("differs");
        Row row = row(Existing.REPORTED);
        CompletableFuture<List<RejectedRow>> result =
                write(batch -> CompletableFuture.completedFuture(cause), any -> false, row);
        assertThat(result).isCompletedWithValue(List.of(new RejectedRow(row, cause)));
        assertThat(gauge("rows-not-applied-total")).isEqualTo(1L);
    }

    private static Row row(Existing existing) {
        return Rows.first(existing, "k", "1", Lifetime.DEFAULT, 0);
    }
}
