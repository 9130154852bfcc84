// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import io.streampair.benchmarks.result.ContestResult;
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
 * Runs contests: in most a round that does not count, then the others, every second one in the opposite order, so that
 * nobody always has the same predecessor.
 */
final class Runner {
    private final IntFunction<Stage> stages;
    private final Progress progress;
    private int done;
    private int total;

    /** @param stages from a number of Cassandra nodes to servers that run */
    Runner(IntFunction<Stage> stages, Progress progress) {
        this.stages = stages;
        this.progress = progress;
    }

    List<ContestResult> run(List<Workload> workloads) throws Exception {
        total = workloads.stream()
                .flatMap(workload -> workload.contests().stream())
                .mapToInt(Contest::steps)
                .sum();
        List<ContestResult> results = new ArrayList<>();
        for (Workload workload : workloads) {
            for (Contest contest : workload.contests()) {
                results.add(new ContestResult(
                        workload.name(),
                        contest.name(),
                        contest.title(),
                        contest.about(),
                        contest.rows(),
                        contest.charts(),
                        run(workload.name() + "/" + contest.name(), contest)));
            }
        }
        return results;
    }

    private List<Entry> run(String name, Contest contest) throws Exception {
        step(name + ": makes ready");
        Stage stage = stages.apply(contest.nodes());
        contest.work().prepare(stage);
        Map<String, List<Measures>> rounds = new LinkedHashMap<>();
        contest.contenders().forEach(contender -> rounds.put(contender.name(), new ArrayList<>()));
        for (int round = contest.warmsUp() ? 0 : 1; round <= contest.rounds(); round++) {
            for (Contender contender : order(contest.contenders(), round)) {
                step(name + ", " + (round == 0 ? "warm-up" : "round " + round) + ": " + contender.name());
                Measures measures = contender.run(stage);
                if (round > 0) {
                    rounds.get(contender.name()).add(measures);
                }
            }
        }
        contest.work().cleanUp(stage);
        List<Entry> entries = new ArrayList<>();
        rounds.forEach((contender, measures) -> entries.add(new Entry(contender, measures)));
        tell(name, entries);
        return entries;
    }

    private static List<Contender> order(List<Contender> contenders, int round) {
        List<Contender> ordered = new ArrayList<>(contenders);
        if (round % 2 == 0) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    private void step(String what) {
        progress.step(done++, total, what);
    }

    private void tell(String name, List<Entry> entries) {
        progress.line(name);
        for (Entry entry : entries) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-36s", entry.contender()));
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
