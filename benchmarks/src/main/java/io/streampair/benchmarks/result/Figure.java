// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

/** A measured quantity and its unit. Where a run writes no table, a row means a record. */
public enum Figure {
    RATE("Rows per second", "rows/s", 0),
    CLIENT_CPU("CPU time of the writing process", "µs/row", 1),
    CASSANDRA_CPU("CPU time of Cassandra, all nodes", "µs/row", 1),
    BROKER_CPU("CPU time of Kafka", "µs/row", 1),
    CLIENT_MEMORY("Peak memory of the writing process", "MiB", 0),
    CASSANDRA_MEMORY("Peak memory of Cassandra, all nodes", "MiB", 0),
    CLIENT_GC("Time in garbage collection, writing process", "ms", 0),
    CASSANDRA_GC("Time in garbage collection, Cassandra", "ms", 0),
    WIRE("Bytes sent to Cassandra", "bytes/row", 0),
    DELAY_P50("Delay, median", "ms", 0),
    DELAY_P99("Delay, 99th percentile", "ms", 0),
    DELAY_MAX("Delay, longest", "ms", 0);

    private final String label;
    private final String unit;
    private final int decimals;

    Figure(String label, String unit, int decimals) {
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** The number of decimals to print. */
    public int decimals() {
        return decimals;
    }
}
