// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reports for tests. */
public final class Reports {
    private Reports() {}

    public static BenchmarkReport of(ComparisonResult... comparisons) {
        Environment environment =
                new Environment("A <CPU>", 2, 8L << 30, "Linux, Java 17", "0123456789+", Map.of("Kafka", "4.3.1"));
        return new BenchmarkReport(
                "2026-11-27T04:00:00Z", 61, "./pipeline bench --quick", environment, List.of(comparisons));
    }

    public static ComparisonResult comparison(String workload, String name, Entry... entries) {
        return new ComparisonResult(
                workload,
                name,
                "The title of " + name,
                "What is done.",
                1000,
                List.of(List.of(Figure.RATE), List.of(Figure.CLIENT_CPU, Figure.CASSANDRA_CPU)),
                List.of(entries));
    }

    /** A candidate with these rates. */
    public static Entry entry(String candidate, double... rates) {
        return new Entry(
                candidate,
                Arrays.stream(rates)
                        .mapToObj(rate -> Measures.none().with(Figure.RATE, rate))
                        .toList());
    }
}
