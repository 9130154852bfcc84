// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.streampair.cassandra.write.Backoff;
import io.streampair.cassandra.write.FailureKind;
import io.streampair.cassandra.write.RetryBudget;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects a task with its cluster on a thread of its own, so that the task answers to Connect meanwhile. While the cluster
 * cannot be reached it tries again.
 */
public final class ConnectionAttempt implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionAttempt.class);

    private final Callable<ClusterConnection> call;
    private final CompletableFuture<ClusterConnection> result = new CompletableFuture<>();
    private final Thread thread;

    /** @param attempt connects, or throws what {@link FailureKind} tells apart; an interrupt ends it */
    public ConnectionAttempt(Callable<ClusterConnection> attempt, String threadName, RetryBudget budget) {
        this(attempt, threadName, budget, RetryingCall.BACKOFF);
    }

    ConnectionAttempt(Callable<ClusterConnection> attempt, String threadName, RetryBudget budget, Backoff backoff) {
        this.call = new RetryingCall<>(attempt, budget, backoff);
        this.thread = new Thread(this::run, threadName);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /**
     * The connection, once it is there.
     *
     * @throws ConnectException if trying again makes no sense
     */
    public Optional<ClusterConnection> connection() {
        if (!result.isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(result.get());
        } catch (ExecutionException e) {
            throw new ConnectException("The sink cannot start: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void run() {
        try {
            ClusterConnection connection = call.call();
            if (!result.complete(connection)) {
                connection.close();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while connecting");
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** Ends the attempts, or closes the connection. */
    @Override
    public void close() {
        result.completeExceptionally(new CancellationException());
        thread.interrupt();
        if (!result.isCompletedExceptionally()) {
            result.join().close();
        }
    }
}
