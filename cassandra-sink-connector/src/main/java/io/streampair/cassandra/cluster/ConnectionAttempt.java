// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.streampair.cassandra.write.FailureKind;
import io.streampair.cassandra.write.RetryBudget;
import io.streampair.cassandra.write.Timing;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * Connects a task to its cluster in the background, so that the task answers Connect meanwhile. While the cluster cannot be
 * reached it tries again.
 */
public final class ConnectionAttempt implements AutoCloseable {
    private final BackgroundCall<ClusterConnection> call;

    /**
     * @param attempt connects, or throws an exception that {@link FailureKind} classifies; an interrupt ends it
     * @param budget how long to try again
     */
    public ConnectionAttempt(Callable<ClusterConnection> attempt, RetryBudget budget, Timing timing) {
        this.call = new BackgroundCall<>(new RetryingCall<>(attempt, budget, timing), ClusterConnection::close);
    }

    /** @param executor runs the attempts, and the waits between them, on another thread than that of the task */
    public void start(Executor executor) {
        call.start(executor);
    }

    /** Whether there is a connection. */
    public boolean hasSucceeded() {
        return call.result().isDone() && !call.result().isCompletedExceptionally();
    }

    /**
     * The connection, once there is one.
     *
     * @throws ConnectException if the attempts have ended without one
     */
    public Optional<ClusterConnection> connection() {
        if (!call.result().isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(call.result().get());
        } catch (ExecutionException e) {
            throw new ConnectException("The sink cannot start: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Ends the attempts, or closes the connection. */
    @Override
    public void close() {
        call.cancel();
        CompletableFuture<ClusterConnection> result = call.result();
        if (!result.isCompletedExceptionally()) {
            result.join().close();
        }
    }
}
