// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.window.WriteCounts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchDispatcherRaceTest {
    private static final int ROUNDS = 20_000;

    private final Batch single = FakeRequests.batch(row("a"));
    private final Batch pair = FakeRequests.batch(row("b"), row("c"));
    private final CyclicBarrier barrier = new CyclicBarrier(2);

    private static Row row(String key) {
        return Rows.upsert(key, "a", "b", 1);
    }

    /** A batch that is split as the last other request ends must not be lost between the two. */
    @Test
    void should_write_the_rows_of_a_split_batch_whenever_another_request_ends() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(rowsWrittenByTwoThreads(threads)).isEqualTo(3);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int rowsWrittenByTwoThreads(ExecutorService other) throws Exception {
        AtomicInteger rows = new AtomicInteger();
        CompletableFuture<Void> ofSingle = new CompletableFuture<>();
        CompletableFuture<Void> ofPair = new CompletableFuture<>();
        CompletableFuture<?> result = new BatchDispatcher(
                        new WriteContext(
                                new FakeRequests(batch -> send(batch, rows, ofSingle, ofPair)),
                                new Throttle(
                                        new ConcurrencyLimit(2, System::nanoTime), new RowRate(0, System::nanoTime)),
                                new RetryPolicy(
                                        new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), Timing.SYSTEM),
                                        new RetryBudget(null, System::nanoTime),
                                        false),
                                new WriteLog(new OutageLog(Timing.SYSTEM), new WriteCounts(() -> 2)),
                                Timing.SYSTEM,
                                () -> false),
                        List.of(single, pair),
                        row -> false)
                .start();
        Future<?> refused = other.submit(() -> {
            barrier.await();
            return ofPair.completeExceptionally(new InvalidQueryException(null, "too large"));
        });
        barrier.await();
        ofSingle.complete(null);
        result.get();
        int written = rows.get();
        refused.get();
        return written;
    }

    private CompletionStage<?> send(
            Batch batch, AtomicInteger rows, CompletableFuture<Void> ofSingle, CompletableFuture<Void> ofPair) {
        if (batch.equals(pair)) {
            return ofPair;
        }
        rows.incrementAndGet();
        return batch.equals(single) ? ofSingle : CompletableFuture.completedFuture(null);
    }
}
