// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.window.NotAppliedException;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import io.streampair.cassandra.write.Failure.Fault;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * Writes one step of a window. A request that ends makes room for the next, on the driver's threads; one that waits for its
 * retry keeps its place, so that an overloaded cluster gets fewer requests.
 */
final class BatchDispatcher {
    /** A row at which nodes fail as often, while they take others, may be at fault. */
    private static final int SUSPICIONS = 5;

    /** It is, and is rejected, if they fail at it so often more at once: not every other time, as in trouble. */
    private static final int CONFIRMATIONS = 15;

    private final WriteContext context;
    private final Predicate<Row> isReleased;
    private final Queue<Batch> waiting;
    private final Queue<RejectedRow> rejected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    /** Requests that the cluster has not answered, or whose answers are being looked into. */
    private final AtomicInteger underWay = new AtomicInteger();
    /** Why the task must fail, or read again. */
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private final AtomicInteger pumpCalls = new AtomicInteger();
    private final CompletableFuture<List<RejectedRow>> result = new CompletableFuture<>();

    /** @param isReleased which rows must not be sent any more */
    BatchDispatcher(WriteContext context, Collection<Batch> batches, Predicate<Row> isReleased) {
        this.context = context;
        this.isReleased = isReleased;
        this.waiting = new ConcurrentLinkedQueue<>(batches);
    }

    /** Completes when each row is written or rejected, or exceptionally when no more is sent and nothing is under way. */
    CompletableFuture<List<RejectedRow>> start() {
        pump();
        return result;
    }

    /** Sends what there is room for. A call while another thread is in here makes that thread repeat it. */
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
        while (inFlight.get() < context.throttle().concurrency().current() && failure.get() == null) {
            // Read before the queue: a request that ends in between may requeue rows before it leaves inFlight.
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
            after(context.throttle().rate().reserve(attempts.batch.rows().size()), () -> send(attempts));
        }
    }

    private void after(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
        } else {
            context.timing().after(delay, action);
        }
    }

    private void send(Attempts attempts) {
        // Counted before the look at the failure, so that nothing is sent once nothing is under way.
        underWay.incrementAndGet();
        if (context.isClosed().getAsBoolean()) {
            failure.compareAndSet(null, stopped());
        }
        if (failure.get() != null) {
            answered();
            return;
        }
        attempts.batch = attempts.batch.without(isReleased);
        if (attempts.batch.rows().isEmpty()) {
            take(() -> end(attempts));
            return;
        }
        long start = context.timing().nanos();
        request(attempts.batch).whenComplete((done, e) -> {
            if (e == null) {
                take(() -> succeed(attempts, done, context.timing().nanos() - start));
            } else {
                Throwable cause = e instanceof CompletionException ? e.getCause() : e;
                classify(attempts, cause)
                        .whenComplete((failed, obstacle) -> take(() ->
                                handle(attempts, obstacle == null ? failed : Failure.ofUnknown(cause, obstacle))));
            }
        });
    }

    /** Nobody sees what a callback throws, and the step would never end. */
    private void take(Runnable answer) {
        try {
            answer.run();
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
        answered();
    }

    private static IllegalStateException stopped() {
        return new IllegalStateException("The task was stopped");
    }

    /** Completes the step exceptionally once nothing is under way: who reads again would send beside it. */
    private void answered() {
        if (underWay.decrementAndGet() == 0 && failure.get() != null) {
            result.completeExceptionally(failure.get());
        }
    }

    private void succeed(Attempts attempts, Object answer, long nanos) {
        note(attempts.batch, answer, nanos);
        context.throttle().concurrency().succeeded();
        end(attempts);
    }

    private void note(Batch batch, Object answer, long nanos) {
        if (!(answer instanceof NotAppliedException cause)) {
            context.log().succeeded(batch, nanos);
            return;
        }
        context.log().notApplied(nanos);
        if (batch.first().table().mode().existing() == WriteMode.Existing.REPORTED) {
            rejected.add(new RejectedRow(batch.first(), cause));
        }
    }

    private CompletionStage<?> request(Batch batch) {
        try {
            return context.requests().send(batch);
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void end(Attempts attempts) {
        if (!attempts.rest.rows().isEmpty()) {
            waiting.add(attempts.rest);
        }
        inFlight.decrementAndGet();
        pump();
    }

    private CompletionStage<Failure> classify(Attempts attempts, Throwable cause) {
        if (context.isClosed().getAsBoolean()) {
            return CompletableFuture.completedFuture(Failure.ofSettings(stopped()));
        }
        if (failure.get() != null) {
            // It changes nothing behind the failure that ends the step, and to look into it takes more requests.
            return CompletableFuture.completedFuture(Failure.ofSettings(cause));
        }
        try {
            return context.requests().classify(attempts.batch, cause, attempts.failures);
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void handle(Attempts attempts, Failure failed) {
        Throwable cause = failed.cause();
        if (failed.fault() == Fault.SETTINGS) {
            failure.compareAndSet(null, cause);
        } else if (!context.retries().allows(attempts.batch, cause)) {
            giveUp(attempts, cause);
        } else if (failed.fault() == Fault.ROW) {
            refuse(attempts, cause);
        } else if (failed.fault() == Fault.SUSPECTED_ROW) {
            suspect(attempts, cause);
        } else {
            attempts.acquit();
            retry(attempts, cause);
        }
    }

    /** Rejects rows that may have been written already and must not be written twice. */
    private void giveUp(Attempts attempts, Throwable cause) {
        context.throttle().concurrency().failed();
        ConnectException unknown = new ConnectException(
                "Outcome unknown: a non-idempotent write failed and may have been applied. "
                        + "Set uncertain.writes=retry to retry it. Cause: " + cause.getMessage(),
                cause);
        for (Row row : attempts.batch.rows()) {
            context.log().rejected();
            rejected.add(new RejectedRow(row, unknown));
        }
        end(attempts);
    }

    private void retry(Attempts attempts, Throwable cause) {
        RetryBudget budget = context.retries().budget();
        attempts.failed(budget.now());
        if (budget.isSpent(attempts.failingSince)) {
            failure.compareAndSet(null, budget.spent(cause));
            return;
        }
        context.throttle().concurrency().failed();
        context.log().retried(cause);
        after(context.retries().backoff().after(attempts.failures), () -> send(attempts));
    }

    /**
     * Finds the row at fault by sending each alone, and rejects it when it is refused twice in the same words: one refusal may
     * come from a node that does not know the newest schema yet, another from a guardrail that was lifted since.
     */
    private void refuse(Attempts attempts, Throwable cause) {
        if (!attempts.batch.isSingle()) {
            split(attempts);
        } else if (attempts.isRefused(String.valueOf(cause.getMessage()))) {
            reject(attempts, cause);
        } else {
            send(attempts);
        }
    }

    /** Lets the neighbours of a row pass at which nodes fail, and rejects it when they fail at nothing else. */
    private void suspect(Attempts attempts, Throwable cause) {
        Batch batch = attempts.batch;
        if (!batch.isSingle()) {
            split(attempts);
        } else if (++attempts.blamed == SUSPICIONS + CONFIRMATIONS) {
            reject(attempts, cause);
        } else if (attempts.blamed >= SUSPICIONS) {
            send(attempts);
        } else {
            if (attempts.blamed == 1) {
                context.log().suspected(batch.first(), cause);
            }
            retry(attempts, cause);
        }
    }

    private void split(Attempts attempts) {
        waiting.addAll(attempts.batch.split());
        end(attempts);
    }

    private void reject(Attempts attempts, Throwable cause) {
        context.log().rejected();
        rejected.add(new RejectedRow(attempts.batch.first(), cause));
        end(attempts);
    }
}
