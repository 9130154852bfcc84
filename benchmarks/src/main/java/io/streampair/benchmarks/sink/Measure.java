// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import java.time.Duration;

/**
 * What one run took.
 *
 * @param rows how many rows
 * @param time from the start to the last row
 * @param client CPU time of the process that writes
 * @param cassandra CPU time of all Cassandra nodes
 */
record Measure(long rows, Duration time, Duration client, Duration cassandra) {
    double rowsPerSecond() {
        return rows / (time.toNanos() / 1e9);
    }

    double clientMicrosPerRow() {
        return client.toNanos() / 1e3 / rows;
    }

    double cassandraMicrosPerRow() {
        return cassandra.toNanos() / 1e3 / rows;
    }
}
