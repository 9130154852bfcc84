// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.source;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How many records reached the topic in which time, and what CPU time the worker used for them. */
record Throughput(long records, Duration time, Duration worker) {
    double recordsPerSecond() {
        return records / (time.toNanos() / 1e9);
    }

    double workerMicrosPerRecord() {
        return worker.toNanos() / 1e3 / records;
    }

    /** The one in the middle, by records per second; the lower one of two. */
    static Throughput median(List<Throughput> rounds) {
        return rounds.stream()
                .sorted((one, other) -> Double.compare(one.recordsPerSecond(), other.recordsPerSecond()))
                .skip((rounds.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%,10.0f records/s %8.2f µs of the worker", recordsPerSecond(), workerMicrosPerRecord());
    }
}
