// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.window.FakeReporter;
import io.streampair.cassandra.window.FakeWriter;
import io.streampair.cassandra.window.TwoWindows;
import io.streampair.cassandra.window.WindowPolicy;
import io.streampair.cassandra.window.WriteCounts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What each result of a request does to the metrics, to the limit of requests in flight, and to the log of outages. */
class RequestResultsTest {
    private static final int MOST = 8;
    private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

    private final FakeTiming timing = new FakeTiming();
    private final ConcurrencyLimit limit = new ConcurrencyLimit(MOST, timing::nanos);
    private final FakeWriter writer = new FakeWriter();
    private final WriteCounts counts = writer.counts();
    private final OutageLog outage = new OutageLog(timing);

    private void start(Batch batch, Function<Batch, CompletionStage<?>> sender) {
        WriteContext context = new WriteContext(
                new FakeRequests(sender),
                new Throttle(limit, new RowRate(0, timing::nanos)),
                new RetryPolicy(
                        new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), timing),
                        new RetryBudget(null, timing::nanos),
                        false),
                new WriteLog(outage, counts),
                timing,
                () -> false);
        CompletableFuture<?> result = new BatchDispatcher(context, List.of(batch), row -> false).start();
        assertThat(result).isNotCompletedExceptionally();
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

    private static Row row(String key) {
        return Rows.upsert(key, "a", "b", 1);
    }

    private static CompletionStage<?> late() {
        return CompletableFuture.failedFuture(new DriverTimeoutException("late"));
    }

    @Test
    void should_count_what_is_written_and_how_long_it_took() {
        Batch batch = FakeRequests.batch(row("a"), row("b"));
        CompletableFuture<Void> answer = new CompletableFuture<>();
        timing.advance(Duration.ofSeconds(1));
        start(batch, any -> answer);
        timing.advance(Duration.ofMillis(5));
        answer.complete(null);

        assertThat(gauge("rows-written-total")).isEqualTo(2L);
        assertThat(gauge("bytes-written-total")).isEqualTo(2L * batch.first().bytes());
        assertThat(gauge("request-latency-max-ms")).isEqualTo(5.0);
    }

    @Test
    void should_send_fewer_requests_while_they_fail_and_more_once_they_succeed() {
        AtomicInteger attempts = new AtomicInteger();
        start(FakeRequests.batch(row("a")), batch -> attempts.incrementAndGet() == 1 ? late() : DONE);
        assertThat(limit.current()).isEqualTo(MOST / 2);
        assertThat(outage.isOn()).isTrue();
        assertThat(gauge("retries-total")).isEqualTo(1L);
        timing.advance(Duration.ofSeconds(1));

        for (int i = 0; i < MOST; i++) {
            start(FakeRequests.batch(row("b")), batch -> DONE);
        }

        assertThat(limit.current()).isGreaterThan(MOST / 2);
        timing.advance(Duration.ofSeconds(20));
        assertThat(outage.isOn()).isFalse();
    }

    @Test
    void should_count_a_refused_row_and_leave_the_limit_as_it_is() {
        start(
                FakeRequests.batch(row("a")),
                batch -> CompletableFuture.failedFuture(new InvalidQueryException(null, "no")));

        assertThat(gauge("rows-rejected-total")).isEqualTo(1L);
        assertThat(limit.current()).isEqualTo(MOST);
    }

    @Test
    void should_count_each_row_of_unknown_outcome_and_send_fewer_requests() {
        start(FakeRequests.batch(Rows.increment("a", 1), Rows.increment("a", 2)), batch -> late());

        assertThat(gauge("rows-rejected-total")).isEqualTo(2L);
        assertThat(gauge("retries-total")).isEqualTo(0L);
        assertThat(limit.current()).isEqualTo(MOST / 2);
    }
}
