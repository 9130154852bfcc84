// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** A call that an executor makes, and that {@link #cancel} interrupts. Thread-safe. */
final class BackgroundCall<T> {
    private final Callable<T> call;
    private final Consumer<T> late;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final FutureTask<Void> run = new FutureTask<>(this::run, null);

    /** @param late takes what the call returns after it was cancelled */
    BackgroundCall(Callable<T> call, Consumer<T> late) {
        this.call = call;
        this.late = late;
    }

    /** Starts the call, unless it has been cancelled before. */
    void start(Executor executor) {
        executor.execute(run);
    }

    /** What the call returns or throws, or a {@link CancellationException}. */
    CompletableFuture<T> result() {
        return result;
    }

    private void run() {
        try {
            T returned = call.call();
            if (!result.complete(returned)) {
                late.accept(returned);
            }
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** Interrupts the call; its result, if there is one already, stays. */
    void cancel() {
        result.completeExceptionally(new CancellationException());
        run.cancel(true);
    }
}
