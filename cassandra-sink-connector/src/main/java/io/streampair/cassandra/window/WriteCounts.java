// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** The counters of a connected task. Thread-safe. */
public final class WriteCounts {
    private static final long GREATEST_LATENCY_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final long GREATEST_DELAY_MILLIS = TimeUnit.DAYS.toMillis(30);

    private final IntSupplier concurrency;
    private final IntSupplier nodes;
    private final LongSupplier clock;
    private final InstantSource now;
    private final LongAdder rows = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder notApplied = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder reported = new LongAdder();
    private final LongAdder filtered = new LongAdder();
    private final LongAdder windows = new LongAdder();
    private final LongAdder windowsClosedBySize = new LongAdder();
    private final LongAdder coalesced = new LongAdder();
    private final LastMinute latencyMicros;
    private final LastMinute delayMillis;
    private volatile boolean hasWritten;
    private volatile long lastWrite;

    /** For a writer without a session, with the clocks of the JVM. */
    public WriteCounts(IntSupplier concurrency) {
        this(concurrency, () -> 0, System::nanoTime, InstantSource.system());
    }

    /**
     * @param concurrency the current limit of requests in flight
     * @param nodes the nodes with an open connection
     * @param clock nanoseconds, as {@link System#nanoTime}
     * @param now the time of the day
     */
    public WriteCounts(IntSupplier concurrency, IntSupplier nodes, LongSupplier clock, InstantSource now) {
        this.concurrency = concurrency;
        this.nodes = nodes;
        this.clock = clock;
        this.now = now;
        this.latencyMicros = new LastMinute(GREATEST_LATENCY_MICROS, clock);
        this.delayMillis = new LastMinute(GREATEST_DELAY_MILLIS, clock);
    }

    /** A request has succeeded. */
    public void written(int requestRows, int requestBytes, long nanos) {
        requests.increment();
        rows.add(requestRows);
        bytes.add(requestBytes);
        latencyMicros.add(TimeUnit.NANOSECONDS.toMicros(nanos));
        lastWrite = clock.getAsLong();
        hasWritten = true;
    }

    /**
     * A record was written.
     *
     * @param timestamp of the record, in milliseconds; null or negative if it has none
     */
    public void delayed(Long timestamp) {
        if (timestamp != null && timestamp >= 0) {
            delayMillis.add(Math.max(0, now.millis() - timestamp));
        }
    }

    /** A request has failed and will be retried. */
    public void retried() {
        retries.increment();
    }

    /** Rows were there already, and hold something else. */
    public void notApplied(int number) {
        notApplied.add(number);
    }

    /** A row was rejected. */
    public void rejected() {
        rejected.increment();
    }

    void reported() {
        reported.increment();
    }

    void filtered() {
        filtered.increment();
    }

    void closed(boolean bySize, int coalescedRows) {
        windows.increment();
        windowsClosedBySize.add(bySize ? 1 : 0);
        coalesced.add(coalescedRows);
    }

    long reportedRecords() {
        return reported.sum();
    }

    long filteredRecords() {
        return filtered.sum();
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

    long notAppliedRows() {
        return notApplied.sum();
    }

    long rejectedRows() {
        return rejected.sum();
    }

    /** Of successful requests, in milliseconds. */
    double averageLatencyMillis() {
        return latencyMicros.average() / 1000;
    }

    /** Of successful requests, in milliseconds. */
    double latencyMillis(double percent) {
        return latencyMicros.percentile(percent) / 1000.0;
    }

    /** Of successful requests, in milliseconds. */
    double maxLatencyMillis() {
        return latencyMicros.max() / 1000.0;
    }

    /** From the timestamp of a record to its write. */
    long delayMillis(double percent) {
        return delayMillis.percentile(percent);
    }

    /** From the timestamp of a record to its write. */
    long maxDelayMillis() {
        return delayMillis.max();
    }

    /** Since the last successful request; -1 before the first. */
    long lastWriteAgoMillis() {
        return hasWritten ? TimeUnit.NANOSECONDS.toMillis(clock.getAsLong() - lastWrite) : -1;
    }

    /** How many nodes have an open connection. */
    public int nodes() {
        return nodes.getAsInt();
    }
}
