// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Medians of the rounds, as text. */
final class Report {
    private Report() {}

    static String of(Map<String, List<Measure>> results) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%-40s %10s %21s %12s %12s%n",
                "median of the rounds",
                "rows/s",
                "min - max",
                "client µs",
                "cassandra µs"));
        results.forEach((name, measures) -> text.append(line(name, measures)).append(System.lineSeparator()));
        return text.toString();
    }

    static String line(String name, List<Measure> measures) {
        return String.format(
                Locale.ROOT,
                "%-40s %,10.0f %,9.0f - %,9.0f %12.1f %12.1f",
                name,
                median(measures, Measure::rowsPerSecond),
                sorted(measures, Measure::rowsPerSecond)[0],
                sorted(measures, Measure::rowsPerSecond)[measures.size() - 1],
                median(measures, Measure::clientMicrosPerRow),
                median(measures, Measure::cassandraMicrosPerRow));
    }

    private static double median(List<Measure> measures, ToDoubleFunction<Measure> figure) {
        double[] sorted = sorted(measures, figure);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double[] sorted(List<Measure> measures, ToDoubleFunction<Measure> figure) {
        return measures.stream().mapToDouble(figure).sorted().toArray();
    }
}
