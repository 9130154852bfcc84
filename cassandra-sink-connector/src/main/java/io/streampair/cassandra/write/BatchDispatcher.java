// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * One step of a window being written. A request that ends makes room for the next, on the driver's threads; a request that
 * waits for its next attempt keeps its place, so that a cluster in trouble gets fewer of them.
 */
final class BatchDispatcher {
    private final WriteContext rules;
    private final Queue<Batch> waiting;
    private final Queue<RejectedRow> rejected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger pumpCalls = new AtomicInteger();
    private final CompletableFuture<List<RejectedRow>> result = new CompletableFuture<>();

    BatchDispatcher(WriteContext rules, Collection<Batch> batches) {
        this.rules = rules;
        this.waiting = new ConcurrentLinkedQueue<>(batches);
    }

    /** Completes when each row is written or rejected, or exceptionally when going on makes no sense. */
    CompletableFuture<List<RejectedRow>> start() {
        pump();
        return result;
    }

    /** Sends what there is room for. Whoever calls while another thread is at it has that thread go round once more. */
    private void pump() {
        if (pumpCalls.getAndIncrement() > 0) {
            return;
        }
        int calls = 1;
        do {
            sendWaiting();
            calls = pumpCalls.addAndGet(-calls);
        } while (calls > 0);
    }

    private void sendWaiting() {
        while (inFlight.get() < rules.concurrency().current() && !result.isDone()) {
            // Looked at first: a request that ends in between may put rows back before it is no longer in flight.
            boolean isIdle = inFlight.get() == 0;
            Batch batch = waiting.poll();
            if (batch == null) {
                if (isIdle) {
                    result.complete(new ArrayList<>(rejected));
                }
                return;
            }
            inFlight.incrementAndGet();
            Attempts attempts = new Attempts(batch);
            after(rules.rate().reserve(batch.rows().size()), () -> send(attempts));
        }
    }

    private void after(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
        } else {
            rules.timing().after(delay, action);
        }
    }

    private void send(Attempts attempts) {
        if (rules.isClosed().getAsBoolean()) {
            result.completeExceptionally(new IllegalStateException("The task is stopped"));
        }
        if (result.isDone()) {
            return;
        }
        long start = rules.timing().nanos();
        request(attempts.batch).whenComplete((done, cause) -> {
            if (cause == null) {
                rules.counts()
                        .written(
                                attempts.batch.rows().size(),
                                attempts.batch.bytes(),
                                rules.timing().nanos() - start);
                rules.concurrency().succeeded();
                rules.outage().succeeded();
                end();
            } else {
                fail(attempts, cause instanceof CompletionException ? cause.getCause() : cause);
            }
        });
    }

    private CompletionStage<?> request(Batch batch) {
        try {
            return rules.sender().apply(batch);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void end() {
        inFlight.decrementAndGet();
        pump();
    }

    private void fail(Attempts attempts, Throwable cause) {
        rules.failures()
                .apply(attempts.batch, cause)
                .whenComplete((failure, e) -> handle(attempts, e == null ? failure : Failure.of(e)));
    }

    private void handle(Attempts attempts, Failure failure) {
        switch (failure.kind()) {
            case TRANSIENT -> {
                if (mayBeRetried(attempts.batch, failure.cause())) {
                    retry(attempts, failure.cause());
                } else {
                    giveUp(attempts.batch, failure.cause());
                }
            }
            case DATA -> refuse(attempts, failure.cause());
            case FATAL -> result.completeExceptionally(failure.cause());
        }
    }

    private boolean mayBeRetried(Batch batch, Throwable cause) {
        return batch.isIdempotent() || rules.retriesUncertain() || !AmbiguousFailure.mayBeWritten(cause);
    }

    /** Of rows that must not be written twice nobody knows whether they are written. */
    private void giveUp(Batch batch, Throwable cause) {
        rules.concurrency().failed();
        ConnectException unknown = new ConnectException(
                "it may be written or not, since a write failed that changes more each time that it is made; "
                        + "uncertain.writes=retry makes it again: " + cause.getMessage(),
                cause);
        for (Row row : batch.rows()) {
            rules.counts().rejected();
            rejected.add(new RejectedRow(row, unknown));
        }
        end();
    }

    private void retry(Attempts attempts, Throwable cause) {
        attempts.failed(rules.budget().now());
        if (rules.budget().isSpent(attempts.failingSince)) {
            result.completeExceptionally(rules.budget().spent(cause));
            return;
        }
        rules.concurrency().failed();
        rules.outage().failed(cause);
        rules.counts().retried();
        after(rules.backoff().after(attempts.failures), () -> send(attempts));
    }

    /**
     * Finds the row that is at fault, and rejects it when it is refused once more: the first time may have been on a node
     * that had not yet heard of a change of the schema.
     */
    private void refuse(Attempts attempts, Throwable cause) {
        Batch batch = attempts.batch;
        if (!batch.isSingle()) {
            waiting.addAll(batch.split());
            end();
        } else if (attempts.isRefusedAgain()) {
            rules.counts().rejected();
            rejected.add(new RejectedRow(batch.first(), cause));
            end();
        } else {
            send(attempts);
        }
    }

    /** A batch, and how often it has failed since when. */
    private static final class Attempts {
        private final Batch batch;
        private int failures;
        private long failingSince;
        private boolean refused;

        private Attempts(Batch batch) {
            this.batch = batch;
        }

        private void failed(long now) {
            if (failures == 0) {
                failingSince = now;
            }
            failures++;
        }

        private boolean isRefusedAgain() {
            boolean again = refused;
            refused = true;
            return again;
        }
    }
}
