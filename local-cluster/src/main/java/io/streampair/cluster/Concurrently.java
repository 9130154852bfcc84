// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import io.streampair.cluster.common.ClusterException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs tasks at the same time. */
final class Concurrently {

    private static final long END_WITHIN_S = 10;

    private Concurrently() {}

    /** Returns when all have ended. The first that fails interrupts the others, and its exception is thrown. */
    static void run(List<? extends Runnable> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        ExecutorCompletionService<Void> ended = new ExecutorCompletionService<>(threads);
        try {
            for (Runnable task : tasks) {
                ended.submit(task, null);
            }
            for (int i = 0; i < tasks.size(); i++) {
                ended.take().get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ClusterException failure) {
                throw failure;
            }
            throw new ClusterException("Starting the cluster failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while the cluster was starting", e);
        } finally {
            end(threads);
        }
    }

    /** No task may start a server after the caller has begun to stop them. */
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(END_WITHIN_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
