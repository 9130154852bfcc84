// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.pipeline;

import io.streampair.benchmarks.harness.BenchCluster;
import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.result.Figure;
import io.streampair.benchmarks.result.Measures;
import io.streampair.benchmarks.result.Statistics;
import java.time.Duration;
import java.util.Map;

/** Measures the delay from record to row at 1,000 records per second. */
final class Delay implements Candidate {
    private static final String RATE = "1000";
    private static final int SETTLES_FOR_A_PART_OF = 3;
    private static final int LEAST_INTERVALS = 2;

    private final Duration flushInterval;
    private final Duration observation;

    Delay(Duration flushInterval, Duration observation) {
        this.flushInterval = flushInterval;
        this.observation = observation;
    }

    @Override
    public String name() {
        return PipelineWorkload.flushInterval(flushInterval);
    }

    @Override
    public Measures run(BenchCluster bench) throws Exception {
        try (BothConnectors connectors = BothConnectors.create(
                bench.cluster(),
                Map.of("rate", RATE),
                Map.of("flush.interval.ms", Long.toString(flushInterval.toMillis())))) {
            connectors.awaitWritten(1);
            RowWatch watch = new RowWatch(bench.cluster(), bench.session(), connectors.name());
            double[] millis = watch.delays(span().dividedBy(SETTLES_FOR_A_PART_OF), span(), flushInterval);
            return Measures.none()
                    .with(Figure.DELAY_P50, Statistics.percentile(0.5, millis))
                    .with(Figure.DELAY_P99, Statistics.percentile(0.99, millis))
                    .with(Figure.DELAY_MAX, millis[millis.length - 1]);
        }
    }

    private Duration span() {
        Duration intervals = flushInterval.multipliedBy(LEAST_INTERVALS);
        return intervals.compareTo(observation) > 0 ? intervals : observation;
    }
}
