// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.connect;

import io.streampair.benchmarks.harness.ObservedGroup;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.ConnectorFile;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A connector from its creation until its deletion. */
public final class BenchConnector implements AutoCloseable {
    private static final Duration DONE_WITHIN = Duration.ofMinutes(5);
    private static final long LOOK_EVERY_MS = 20;
    private static final Duration STATUS_EVERY = Duration.ofSeconds(2);

    private final ConnectClient connect;
    private final String name;

    private BenchConnector(ConnectClient connect, String name) {
        this.connect = connect;
        this.name = name;
    }

    /** A condition to wait for. */
    public interface Condition {
        boolean isMet() throws Exception;
    }

    public static BenchConnector create(ConnectClient connect, ConnectorFile file) {
        connect.create(file);
        return new BenchConnector(connect, file.name());
    }

    /** How many records Connect has passed to the sink's tasks so far. */
    public long consumed(ObservedGroup workers) throws IOException {
        return (long) workers.sum(
                "kafka.connect:type=sink-task-metrics,connector=" + name + ",task=*", "sink-record-send-total");
    }

    /**
     * Waits for the condition.
     *
     * @throws IllegalStateException with the connector's status, if the connector fails or five minutes pass
     */
    public void await(Condition condition) throws Exception {
        await(condition, () -> {});
    }

    /**
     * Waits until a sink that has consumed all has written all. Pauses it repeatedly, so that it writes its last
     * windows at once; Connect ignores a pause during a commit.
     */
    public void awaitFlushed(Condition condition) throws Exception {
        connect.pause(name);
        await(condition, () -> {
            connect.resume(name);
            connect.pause(name);
        });
    }

    private void await(Condition condition, Runnable meanwhile) throws Exception {
        long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
        long nextStatus = System.nanoTime() + STATUS_EVERY.toNanos();
        while (!condition.isMet()) {
            long now = System.nanoTime();
            if (now > nextStatus) {
                nextStatus = now + STATUS_EVERY.toNanos();
                requireHealth(now > deadline);
                meanwhile.run();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
    }

    private void requireHealth(boolean isLate) {
        String status = connect.status(name).toString();
        if (isLate || status.contains("\"FAILED\"")) {
            throw new IllegalStateException(name + " has not finished: " + status);
        }
    }

    @Override
    public void close() {
        connect.delete(name);
    }
}
