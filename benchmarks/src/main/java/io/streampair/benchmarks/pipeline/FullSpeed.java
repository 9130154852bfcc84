// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.pipeline;

import io.streampair.benchmarks.harness.BenchCluster;
import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.Stopwatch;
import io.streampair.benchmarks.result.Measures;
import java.util.Map;

/** Both connectors at once, the source as fast as possible. */
final class FullSpeed implements Candidate {
    private final int records;

    FullSpeed(int records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "source and sink at once";
    }

    @Override
    public Measures run(BenchCluster bench) throws Exception {
        try (BothConnectors connectors = BothConnectors.create(
                bench.cluster(),
                Map.of("rate", "-1", "count", Integer.toString(records)),
                Map.of("flush.interval.ms", "1000", "consumer.override.max.poll.records", "5000"))) {
            long before = connectors.awaitFirst();
            Stopwatch stopwatch = bench.startWorkers();
            connectors.awaitWritten(records);
            return stopwatch.stop(records - before);
        }
    }
}
