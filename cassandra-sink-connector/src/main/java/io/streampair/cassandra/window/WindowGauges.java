// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The metrics of a task's windows and writer, by name. Other threads read them, so they are not a consistent snapshot. */
public final class WindowGauges {
    private final Map<String, Gauge> gauges = new TreeMap<>();

    /**
     * A metric.
     *
     * @param description what it measures, and the unit
     * @param value reads it
     */
    public record Gauge(String description, Supplier<Number> value) {}

    WindowGauges(TwoWindows windows, WriteCounts counts) {
        add("rows-written-total", "Rows written to Cassandra.", counts::rows);
        add("bytes-written-total", "Bytes of column values written to Cassandra.", counts::bytes);
        add("requests-total", "Successful requests; a batch is one request.", counts::requests);
        add("retries-total", "Failed requests that were retried.", counts::retries);
        add("rows-rejected-total", "Rows rejected by Cassandra, or of unknown outcome.", counts::rejectedRows);
        addLatencies(counts);
        addDelays(counts);
        add(
                "last-write-ago-ms",
                "Time since the last successful request in ms; -1 before the first.",
                counts::lastWriteAgoMillis);
        add("nodes-connected", "Nodes of Cassandra with an open connection.", counts::nodes);
        add("concurrency-limit", "Current limit of requests in flight.", counts::concurrency);
        add(
                "rows-coalesced-total",
                "Writes dropped because another one of their window makes them needless.",
                counts::coalescedRows);
        add(
                "rows-not-applied-total",
                "Rows that write.if leaves out, as they are there and hold something else.",
                counts::notAppliedRows);
        add("records-reported-total", "Records that could not be written and were reported.", counts::reportedRecords);
        add(
                "records-filtered-total",
                "Records that the filters of all their routes leave out.",
                counts::filteredRecords);
        add("windows-closed-total", "Windows closed, whether already written or not.", counts::windows);
        add("windows-closed-by-size-total", "Windows closed because they were full.", counts::windowsClosedBySize);
        add("window-rows", "Rows in the filling window.", windows::rows);
        add(
                "window-bytes",
                "Bytes that the filling window holds, of column values and records, roughly.",
                windows::bytes);
        add(
                "oldest-unwritten-ms",
                "Age of the oldest unwritten window in ms; 0 if there is none.",
                windows::oldestMillis);
    }

    private void addLatencies(WriteCounts counts) {
        String ofMinute = " latency of successful requests of the last minute in ms; 0 if there was none.";
        add("request-latency-avg-ms", "Average" + ofMinute, counts::averageLatencyMillis);
        add("request-latency-p50-ms", "Median" + ofMinute, () -> counts.latencyMillis(50));
        add("request-latency-p95-ms", "95th percentile of the" + ofMinute, () -> counts.latencyMillis(95));
        add("request-latency-p99-ms", "99th percentile of the" + ofMinute, () -> counts.latencyMillis(99));
        add("request-latency-max-ms", "Greatest" + ofMinute, counts::maxLatencyMillis);
    }

    /** One record of each request stands for its others, so that this costs no time for each record. */
    private void addDelays(WriteCounts counts) {
        String ofMinute = " time from a record's timestamp to its write in ms, over one record of each request of the "
                + "last minute; 0 if there was none.";
        add("record-delay-p50-ms", "Median" + ofMinute, () -> counts.delayMillis(50));
        add("record-delay-p95-ms", "95th percentile of the" + ofMinute, () -> counts.delayMillis(95));
        add("record-delay-p99-ms", "99th percentile of the" + ofMinute, () -> counts.delayMillis(99));
        add("record-delay-max-ms", "Greatest" + ofMinute, counts::maxDelayMillis);
    }

    private void add(String name, String description, Supplier<Number> value) {
        gauges.put(name, new Gauge(description, value));
    }

    public Map<String, Gauge> all() {
        return gauges;
    }
}
