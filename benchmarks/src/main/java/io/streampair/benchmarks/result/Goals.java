// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The goals of the project that a report has figures for. */
public final class Goals {
    private final BenchmarkReport report;
    private final List<Goal> targets = new ArrayList<>();

    private Goals(BenchmarkReport report) {
        this.report = report;
    }

    /** The names are those of the workloads, comparisons and candidates. */
    public static List<Goal> of(BenchmarkReport report) {
        Goals targets = new Goals(report);
        targets.sink();
        targets.oldPipeline();
        targets.source();
        targets.pipeline();
        targets.backlog();
        return targets.targets;
    }

    private void sink() {
        Optional<Double> ours = median("sink", "unique-keys", "the sink", Figure.RATE);
        atLeast("Sink compared with single inserts, unique keys", 1.5, ratio(ours, singles()), "×", 2);
        atLeast("Sink compared with batches of 32, unique keys", 0.85, ratio(ours, batches()), "×", 2);
        atMost(
                "CPU time of the worker per row",
                12,
                median("sink", "unique-keys", "the sink", Figure.CLIENT_CPU),
                "µs",
                1);
        atLeast("Sink, hot keys", 100_000, median("sink", "hot-keys", "the sink", Figure.RATE), "records/s", 0);
    }

    private Optional<Double> singles() {
        return median("sink", "unique-keys", "bare driver, single rows", Figure.RATE);
    }

    private Optional<Double> batches() {
        return median("sink", "unique-keys", "bare driver, batches of 32", Figure.RATE);
    }

    private void oldPipeline() {
        atLeast(
                "Sink compared with the Spark job",
                4,
                ratio(
                        median("old-pipeline", "backlog", "the sink", Figure.RATE),
                        median("old-pipeline", "backlog", "Spark streaming job", Figure.RATE)),
                "×",
                1);
    }

    private void source() {
        for (String shape : List.of("registered-user", "thirty-fields")) {
            atLeast(
                    "Source compared with a constant record, " + shape,
                    0.8,
                    ratio(
                            median("source", shape, "faker source", Figure.RATE),
                            median("source", shape, "constant record", Figure.RATE)),
                    "×",
                    2);
        }
    }

    private void pipeline() {
        atMost(
                "From record to row, 99th percentile, flush interval of 0.1 s",
                400,
                median("pipeline", "delay", "flush.interval.ms=100", Figure.DELAY_P99),
                "ms",
                0);
    }

    /** Compares the longest backlog with the next shorter one. */
    private void backlog() {
        report.comparison("scaling", "backlog")
                .map(ComparisonResult::entries)
                .filter(all -> all.size() > 1)
                .ifPresent(all -> {
                    Entry longest = all.get(all.size() - 1);
                    Entry before = all.get(all.size() - 2);
                    atLeast(
                            longest.candidate() + " compared with " + before.candidate(),
                            0.9,
                            ratio(longest.median(Figure.RATE), before.median(Figure.RATE)),
                            "×",
                            2);
                });
    }

    private Optional<Double> median(String workload, String comparison, String candidate, Figure figure) {
        return report.comparison(workload, comparison).flatMap(result -> result.median(candidate, figure));
    }

    private static Optional<Double> ratio(Optional<Double> part, Optional<Double> whole) {
        return part.flatMap(one -> whole.map(other -> one / other));
    }

    private void atLeast(String what, double goal, Optional<Double> measured, String unit, int decimals) {
        measured.ifPresent(value -> targets.add(
                new Goal(what, "≥ " + text(goal, unit, decimals), text(value, unit, decimals), value >= goal)));
    }

    private void atMost(String what, double goal, Optional<Double> measured, String unit, int decimals) {
        measured.ifPresent(value -> targets.add(
                new Goal(what, "≤ " + text(goal, unit, decimals), text(value, unit, decimals), value <= goal)));
    }

    private static String text(double value, String unit, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f %s", value, unit);
    }
}
