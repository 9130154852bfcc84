// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.benchmarks.result.ComparisonResult;
import io.streampair.benchmarks.result.Entry;
import io.streampair.benchmarks.result.Figure;
import io.streampair.benchmarks.result.Measures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private final List<String> events = new ArrayList<>();

    /** Its figure is the number of the run. */
    private Candidate candidate(String name) {
        return new Candidate() {
            private int runs;

            @Override
            public String name() {
                return name;
            }

            @Override
            public Measures run(BenchCluster bench) {
                events.add(name);
                return Measures.none().with(Figure.RATE, runs++);
            }
        };
    }

    private Comparison comparison(int rounds) {
        return comparison(true, rounds);
    }

    private Comparison comparison(boolean warmsUp, int rounds) {
        Comparison.Work work = new Comparison.Work() {
            @Override
            public void prepare(BenchCluster bench) {
                events.add("prepare");
            }

            @Override
            public void cleanUp(BenchCluster bench) {
                events.add("clean up");
            }
        };
        return new Comparison(
                "one",
                "One",
                "About",
                1,
                10,
                work,
                List.of(candidate("a"), candidate("b")),
                warmsUp,
                rounds,
                List.of());
    }

    private List<ComparisonResult> run(Comparison comparison, ProgressListener progress) throws Exception {
        return new Runner(nodes -> null, progress).run(List.of(new Workload("load", List.of(comparison))));
    }

    private static final ProgressListener SILENT = new ProgressListener() {
        @Override
        public void step(int done, int total, String what) {}

        @Override
        public void line(String text) {}
    };

    @Test
    void should_turn_the_order_round_each_time() throws Exception {
        run(comparison(2), SILENT);
        assertThat(events).containsExactly("prepare", "b", "a", "a", "b", "b", "a", "clean up");
    }

    @Test
    void should_not_count_the_warm_up() throws Exception {
        ComparisonResult result = run(comparison(2), SILENT).get(0);
        assertThat(result.workload() + "/" + result.name()).isEqualTo("load/one");
        assertThat(result.entries()).extracting(Entry::candidate).containsExactly("a", "b");
        assertThat(result.entries().get(0).rounds())
                .extracting(round -> round.get(Figure.RATE).getAsDouble())
                .containsExactly(1.0, 2.0);
    }

    @Test
    void should_count_the_first_round_of_a_comparison_that_does_not_warm_up() throws Exception {
        ComparisonResult result = run(comparison(false, 1), SILENT).get(0);
        assertThat(events).containsExactly("prepare", "a", "b", "clean up");
        assertThat(result.entries().get(0).rounds()).hasSize(1);
        assertThat(comparison(false, 1).steps()).isEqualTo(3);
    }

    @Test
    void should_tell_each_step() throws Exception {
        List<String> steps = new ArrayList<>();
        run(comparison(1), new ProgressListener() {
            @Override
            public void step(int done, int total, String what) {
                steps.add(done + "/" + total + " " + what);
            }

            @Override
            public void line(String text) {}
        });
        assertThat(steps)
                .containsExactly(
                        "0/5 load/one: preparing",
                        "1/5 load/one, warm-up: b",
                        "2/5 load/one, warm-up: a",
                        "3/5 load/one, round 1: a",
                        "4/5 load/one, round 1: b");
    }
}
