// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A future whose waiters let simulated time go on. */
public final class SimFuture<T> extends CompletableFuture<T> {
    private static final long LONGEST_WAIT = Loop.ms(3_600_000);

    private final Loop loop;

    public SimFuture(Loop loop) {
        this.loop = loop;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new SimFuture<>(loop);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        loop.runUntil(this::isDone, loop.now() + LONGEST_WAIT);
        if (!isDone()) {
            throw new IllegalStateException("Waits without end");
        }
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        loop.runUntil(this::isDone, loop.now() + unit.toNanos(timeout));
        if (!isDone()) {
            throw new TimeoutException();
        }
        return super.get();
    }
}
