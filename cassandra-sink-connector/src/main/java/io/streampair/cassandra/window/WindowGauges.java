// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The state of a task's windows and writer as numbers, by name. Read by other threads, so not quite of one moment. */
public final class WindowGauges {
    private final Map<String, Gauge> gauges = new TreeMap<>();

    /**
     * A number that can be looked at.
     *
     * @param description what it is, in what unit
     * @param value reads it
     */
    public record Gauge(String description, Supplier<Number> value) {}

    WindowGauges(TwoWindows windows, WriteCounts counts) {
        add("rows-written-total", "Rows that Cassandra has taken.", counts::rows);
        add("bytes-written-total", "Bytes of column values that Cassandra has taken.", counts::bytes);
        add("requests-total", "Requests that succeeded, batches and single rows alike.", counts::requests);
        add("retries-total", "Requests that failed and were sent again.", counts::retries);
        add("rows-rejected-total", "Rows that Cassandra refused for what they hold.", counts::rejectedRows);
        add("request-latency-avg-ms", "Average time of a request that succeeded.", counts::averageLatencyMillis);
        add("request-latency-max-ms", "Greatest time since this was last read.", counts::maxLatencyMillis);
        add("concurrency-limit", "Requests that may be under way now.", counts::concurrency);
        add("rows-coalesced-total", "Writes dropped for a later one to the same row.", counts::coalescedRows);
        add("records-reported-total", "Records that could not be written.", counts::reportedRecords);
        add("windows-closed-total", "Windows that closed and were written, or are being so.", counts::windows);
        add("windows-closed-by-size-total", "Windows that closed full.", counts::windowsClosedBySize);
        add("window-rows", "Rows of the window that fills.", windows::rows);
        add("window-bytes", "Bytes of the window that fills.", windows::bytes);
        add("oldest-unwritten-ms", "Age of the oldest window that is not written.", windows::oldestMillis);
    }

    private void add(String name, String description, Supplier<Number> value) {
        gauges.put(name, new Gauge(description, value));
    }

    public Map<String, Gauge> all() {
        return gauges;
    }
}
