// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import io.streampair.benchmarks.result.ComparisonResult;
import io.streampair.benchmarks.result.Entry;
import io.streampair.benchmarks.result.Figure;
import io.streampair.benchmarks.result.Measures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Runs comparisons: mostly an uncounted warm-up round first, then the counted ones, every second one in reverse order,
 * so that no candidate always follows the same one.
 */
final class Runner {
    private final IntFunction<BenchCluster> clusters;
    private final ProgressListener progress;
    private int done;
    private int total;

    /** @param clusters starts servers with a number of Cassandra nodes */
    Runner(IntFunction<BenchCluster> clusters, ProgressListener progress) {
        this.clusters = clusters;
        this.progress = progress;
    }

    List<ComparisonResult> run(List<Workload> workloads) throws Exception {
        total = workloads.stream()
                .flatMap(workload -> workload.comparisons().stream())
                .mapToInt(Comparison::steps)
                .sum();
        List<ComparisonResult> results = new ArrayList<>();
        for (Workload workload : workloads) {
            for (Comparison comparison : workload.comparisons()) {
                results.add(new ComparisonResult(
                        workload.name(),
                        comparison.name(),
                        comparison.title(),
                        comparison.about(),
                        comparison.rows(),
                        comparison.charts(),
                        run(workload.name() + "/" + comparison.name(), comparison)));
            }
        }
        return results;
    }

    private List<Entry> run(String name, Comparison comparison) throws Exception {
        step(name + ": preparing");
        BenchCluster bench = clusters.apply(comparison.nodes());
        comparison.work().prepare(bench);
        Map<String, List<Measures>> rounds = new LinkedHashMap<>();
        comparison.candidates().forEach(candidate -> rounds.put(candidate.name(), new ArrayList<>()));
        for (int round = comparison.warmsUp() ? 0 : 1; round <= comparison.rounds(); round++) {
            for (Candidate candidate : order(comparison.candidates(), round)) {
                step(name + ", " + (round == 0 ? "warm-up" : "round " + round) + ": " + candidate.name());
                Measures measures = candidate.run(bench);
                if (round > 0) {
                    rounds.get(candidate.name()).add(measures);
                }
            }
        }
        comparison.work().cleanUp(bench);
        List<Entry> entries = new ArrayList<>();
        rounds.forEach((candidate, measures) -> entries.add(new Entry(candidate, measures)));
        report(name, entries);
        return entries;
    }

    private static List<Candidate> order(List<Candidate> candidates, int round) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        if (round % 2 == 0) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    private void step(String what) {
        progress.step(done++, total, what);
    }

    private void report(String name, List<Entry> entries) {
        progress.line(name);
        for (Entry entry : entries) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-36s", entry.candidate()));
            for (Figure figure : Figure.values()) {
                entry.median(figure).ifPresent(value -> line.append(text(figure, value)));
            }
            progress.line(line.toString());
        }
    }

    private static String text(Figure figure, double value) {
        return switch (figure) {
            case RATE -> text("", figure, value);
            case CLIENT_CPU -> text("client ", figure, value);
            case CASSANDRA_CPU -> text("Cassandra ", figure, value);
            case DELAY_P50 -> text("p50 ", figure, value);
            case DELAY_P99 -> text("p99 ", figure, value);
            case DELAY_MAX -> text("max ", figure, value);
            default -> "";
        };
    }

    private static String text(String what, Figure figure, double value) {
        return String.format(Locale.ROOT, "  %s%,." + figure.decimals() + "f %s", what, value, figure.unit());
    }
}
