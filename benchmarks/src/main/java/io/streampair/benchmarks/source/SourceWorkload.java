// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.source;

import io.streampair.benchmarks.harness.BenchCluster;
import io.streampair.benchmarks.harness.Comparison;
import io.streampair.benchmarks.harness.Scale;
import io.streampair.benchmarks.harness.Workload;
import io.streampair.benchmarks.result.Figure;
import java.util.List;

/** Compares the source with one that repeats a constant record of the same shape, with the same converters. */
public final class SourceWorkload {
    private static final int RECORDS = 2_000_000;

    private SourceWorkload() {}

    public static Workload of(Scale scale) {
        return new Workload(
                "source",
                RecordShape.all().stream()
                        .map(shape -> comparison(shape, scale))
                        .toList());
    }

    private static Comparison comparison(RecordShape shape, Scale scale) {
        int records = scale.rows(RECORDS);
        return new Comparison(
                shape.name(),
                "Source, " + shape.name(),
                "One task; JsonConverter serializes the values.",
                1,
                records,
                new Nothing(),
                List.of(
                        new ConnectSource("constant record", shape::constant, records),
                        new ConnectSource("faker source", shape::faker, records)),
                true,
                scale.rounds(),
                List.of(List.of(Figure.RATE), List.of(Figure.CLIENT_CPU), List.of(Figure.CLIENT_MEMORY)));
    }

    /** Each run has a topic of its own. */
    private static final class Nothing implements Comparison.Work {
        @Override
        public void prepare(BenchCluster bench) {
            // Nothing to prepare.
        }

        @Override
        public void cleanUp(BenchCluster bench) {
            // Nothing to clean up.
        }
    }
}
