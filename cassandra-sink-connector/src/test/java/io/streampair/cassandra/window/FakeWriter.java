// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.Row;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Writes are done when a test says so. */
public final class FakeWriter implements RowWriter {
    private int arrivals;
    private final List<List<List<Row>>> writes = new ArrayList<>();
    private final List<Row> written = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private CompletableFuture<List<RejectedRow>> pending;
    private final WriteCounts counts;
    private int nodes = 1;
    private boolean atOnce;
    private Error failureAtStart;
    private Predicate<Row> released;

    public FakeWriter() {
        this(System::nanoTime);
    }

    FakeWriter(LongSupplier clock) {
        this.counts = new WriteCounts(() -> 1, () -> nodes, clock, InstantSource.system());
    }

    /** How many nodes have an open connection from now on; 1 at first. */
    public void connected(int number) {
        nodes = number;
    }

    @Override
    public void partitionsCome() {
        arrivals++;
    }

    /** How often it was told that partitions come. */
    public int arrivals() {
        return arrivals;
    }

    @Override
    public CompletableFuture<List<RejectedRow>> write(List<List<Row>> steps, Predicate<Row> isReleased) {
        if (isWriting()) {
            throw new IllegalStateException("a window is written before the one before it is");
        }
        if (failureAtStart != null) {
            throw failureAtStart;
        }
        writes.add(steps);
        released = isReleased;
        pending = new CompletableFuture<>();
        if (atOnce) {
            complete();
        }
        return pending;
    }

    void failAtStart(Error failure) {
        failureAtStart = failure;
    }

    /** From now on. */
    public void completeAtOnce() {
        atOnce = true;
    }

    public boolean isWriting() {
        return pending != null && !pending.isDone();
    }

    /** All writes that were begun. */
    public List<List<List<Row>>> writes() {
        return writes;
    }

    /** The rows of the writes that are done, step by step, those of a step in no order to rely on. */
    public List<Row> written() {
        return written;
    }

    public void complete(RejectedRow... rejected) {
        List<Row> refused = new ArrayList<>();
        for (RejectedRow each : rejected) {
            refused.add(each.row());
        }
        for (List<Row> step : writes.get(writes.size() - 1)) {
            for (int i = step.size() - 1; i >= 0; i--) {
                if (!refused.contains(step.get(i)) && !released.test(step.get(i))) {
                    written.add(step.get(i));
                }
            }
        }
        pending.complete(List.of(rejected));
    }

    public void fail(Throwable cause) {
        pending.completeExceptionally(cause);
    }

    @Override
    public WriteCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    public void awaitClosed() throws InterruptedException {
        closed.await();
    }
}
