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
        add("request-latency-avg-ms", "Average latency of successful requests in ms.", counts::averageLatencyMillis);
        add("request-latency-max-ms", "Maximum latency in ms since the last reading.", counts::maxLatencyMillis);
        add("concurrency-limit", "Current limit of requests in flight.", counts::concurrency);
        add("rows-coalesced-total", "Writes dropped because a later one replaces them.", counts::coalescedRows);
        add("records-reported-total", "Records that could not be written and were reported.", counts::reportedRecords);
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

    private void add(String name, String description, Supplier<Number> value) {
        gauges.put(name, new Gauge(description, value));
    }

    public Map<String, Gauge> all() {
        return gauges;
    }
}
