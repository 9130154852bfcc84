// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One step of a window being written. A request that ends makes room for the next, on the driver's threads; a request that
 * waits for its next attempt keeps its place, so that a cluster in trouble gets fewer of them.
 */
final class StepWrite {
    private final Function<Batch, CompletionStage<?>> sender;
    private final int maxInFlight;
    private final Backoff backoff;
    private final Outage outage;
    private final BooleanSupplier closed;

    private final Queue<Batch> waiting;
    private final Queue<RejectedRow> rejected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger pumpCalls = new AtomicInteger();
    private final CompletableFuture<List<RejectedRow>> result = new CompletableFuture<>();

    StepWrite(
            Function<Batch, CompletionStage<?>> sender,
            Collection<Batch> batches,
            int maxInFlight,
            Backoff backoff,
            Outage outage,
            BooleanSupplier closed) {
        this.sender = sender;
        this.waiting = new ConcurrentLinkedQueue<>(batches);
        this.maxInFlight = maxInFlight;
        this.backoff = backoff;
        this.outage = outage;
        this.closed = closed;
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
        while (inFlight.get() < maxInFlight && !result.isDone()) {
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
            send(batch, 0);
        }
    }

    private void send(Batch batch, int failures) {
        if (closed.getAsBoolean()) {
            result.completeExceptionally(new IllegalStateException("The task is stopped"));
            return;
        }
        CompletionStage<?> request;
        try {
            request = sender.apply(batch);
        } catch (RuntimeException e) {
            request = CompletableFuture.failedFuture(e);
        }
        request.whenComplete((done, failure) -> {
            if (failure == null) {
                outage.succeeded();
                end();
            } else {
                fail(batch, failures + 1, failure);
            }
        });
    }

    private void end() {
        inFlight.decrementAndGet();
        pump();
    }

    private void fail(Batch batch, int failures, Throwable failure) {
        switch (FailureKind.of(failure)) {
            case TRANSIENT -> {
                outage.failed(failure);
                later(failures).execute(() -> send(batch, failures));
            }
            case DATA -> {
                if (batch.isSingle()) {
                    rejected.add(new RejectedRow(batch.first(), failure));
                } else {
                    waiting.addAll(batch.split());
                }
                end();
            }
            case FATAL -> result.completeExceptionally(failure);
        }
    }

    private Executor later(int failures) {
        return CompletableFuture.delayedExecutor(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS);
    }
}
