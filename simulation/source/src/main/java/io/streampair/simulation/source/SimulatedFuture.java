// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A future for which one waits in simulated time. */
final class SimulatedFuture<T> extends CompletableFuture<T> {
    private final Loop loop;
    private final Incarnation waiting;

    SimulatedFuture(Loop loop, Incarnation waiting) {
        this.loop = loop;
        this.waiting = waiting;
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        loop.waitFor(() -> isDone() || waiting.isDead(), Long.MAX_VALUE);
        waiting.requireAlive();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        boolean done = loop.waitFor(() -> isDone() || waiting.isDead(), unit.toMillis(timeout));
        waiting.requireAlive();
        if (!done) {
            throw new TimeoutException();
        }
        return super.get();
    }
}
