// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DriverTimeoutException;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import io.streampair.cassandra.window.WriteCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ReleasedRowsTest {
    private final FakeTiming timing = new FakeTiming();
    private final List<List<Row>> sent = new ArrayList<>();
    private final Set<Row> released = new HashSet<>();
    private final Row first = Rows.upsert("first", "a", "b", 1);
    private final Row other = Rows.upsert("other", "a", "b", 1);

    private CompletionStage<?> failOnceAndReleaseFirst(Batch batch) {
        sent.add(batch.rows());
        released.add(first);
        return sent.size() == 1
                ? CompletableFuture.failedFuture(new DriverTimeoutException("late"))
                : CompletableFuture.completedFuture(null);
    }

    @Test
    void should_not_be_sent_any_more() {
        WriteContext context = new WriteContext(
                new FakeRequests(this::failOnceAndReleaseFirst),
                new Throttle(new ConcurrencyLimit(1, timing::nanos), new RowRate(0, timing::nanos)),
                new RetryPolicy(
                        new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), timing),
                        new RetryBudget(null, timing::nanos),
                        false),
                new WriteLog(new OutageLog(timing), new WriteCounts(() -> 1)),
                timing,
                () -> false);
        List<Batch> batches = List.of(FakeRequests.batch(first, other), FakeRequests.batch(first));
        CompletableFuture<List<RejectedRow>> result = new BatchDispatcher(context, batches, released::contains).start();
        timing.advance(Duration.ofMinutes(1));

        assertThat(sent).containsExactly(List.of(first, other), List.of(other));
        assertThat(result).isCompletedWithValue(List.of());
    }
}
