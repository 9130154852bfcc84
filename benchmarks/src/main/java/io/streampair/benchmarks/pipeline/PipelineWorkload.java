// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.pipeline;

import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.Comparison;
import io.streampair.benchmarks.harness.Scale;
import io.streampair.benchmarks.harness.Workload;
import io.streampair.benchmarks.result.Figure;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Measures the way from source to table: its full speed and the delay of a record. */
public final class PipelineWorkload {
    public static final String NAME = "pipeline";
    public static final String DELAY = "delay";

    private static final int RECORDS = 1_000_000;

    private PipelineWorkload() {}

    public static Workload of(Scale scale) {
        return new Workload(NAME, List.of(fullSpeed(scale), delay(scale)));
    }

    private static Comparison fullSpeed(Scale scale) {
        int records = scale.rows(RECORDS);
        return new Comparison(
                "full-speed",
                "Source to table at full speed",
                "Two tasks of the source and two of the sink in one worker, from the first record on.",
                1,
                records,
                new KeyspaceWork(),
                List.of(new FullSpeed(records)),
                true,
                scale.rounds(),
                List.of(List.of(Figure.RATE), List.of(Figure.CLIENT_CPU, Figure.BROKER_CPU, Figure.CASSANDRA_CPU)));
    }

    private static Comparison delay(Scale scale) {
        List<Candidate> candidates = Stream.of(100, 1_000, 10_000)
                .<Candidate>map(millis -> new Delay(Duration.ofMillis(millis), scale.observation()))
                .toList();
        return new Comparison(
                DELAY,
                "From record to row at 1,000 records/s",
                "Time from a record's timestamp until its row is read, for every 20th row.",
                1,
                0,
                new KeyspaceWork(),
                candidates,
                false,
                1,
                List.of(List.of(Figure.DELAY_P50, Figure.DELAY_P99, Figure.DELAY_MAX)));
    }

    /** The name of the candidate with this flush interval. */
    public static String flushInterval(Duration interval) {
        return "flush.interval.ms=" + interval.toMillis();
    }
}
