// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** The counters of a connected task. Thread-safe. */
public final class WriteCounts {
    private final IntSupplier concurrency;
    private final LongAdder rows = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder reported = new LongAdder();
    private final LongAdder windows = new LongAdder();
    private final LongAdder windowsClosedBySize = new LongAdder();
    private final LongAdder coalesced = new LongAdder();
    private final LongAdder latencyNanos = new LongAdder();
    private final AtomicLong maxLatencyNanos = new AtomicLong();

    /** @param concurrency the current limit of requests in flight */
    public WriteCounts(IntSupplier concurrency) {
        this.concurrency = concurrency;
    }

    /** A request has succeeded. */
    public void written(int requestRows, int requestBytes, long nanos) {
        requests.increment();
        rows.add(requestRows);
        bytes.add(requestBytes);
        latencyNanos.add(nanos);
        maxLatencyNanos.accumulateAndGet(nanos, Math::max);
    }

    /** A request has failed and will be retried. */
    public void retried() {
        retries.increment();
    }

    /** A row was rejected. */
    public void rejected() {
        rejected.increment();
    }

    void reported() {
        reported.increment();
    }

    void closed(boolean bySize, int coalescedRows) {
        windows.increment();
        windowsClosedBySize.add(bySize ? 1 : 0);
        coalesced.add(coalescedRows);
    }

    long reportedRecords() {
        return reported.sum();
    }

    long windows() {
        return windows.sum();
    }

    long windowsClosedBySize() {
        return windowsClosedBySize.sum();
    }

    long coalescedRows() {
        return coalesced.sum();
    }

    int concurrency() {
        return concurrency.getAsInt();
    }

    long rows() {
        return rows.sum();
    }

    long bytes() {
        return bytes.sum();
    }

    long requests() {
        return requests.sum();
    }

    long retries() {
        return retries.sum();
    }

    long rejectedRows() {
        return rejected.sum();
    }

    /** Of successful requests, in milliseconds; 0 before the first. */
    double averageLatencyMillis() {
        long count = requests.sum();
        return count == 0 ? 0 : (double) latencyNanos.sum() / count / TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** Since the last call, in milliseconds. */
    double maxLatencyMillis() {
        return (double) maxLatencyNanos.getAndSet(0) / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
