// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.benchmarks.result.ContestResult;
import io.streampair.benchmarks.result.Entry;
import io.streampair.benchmarks.result.Figure;
import io.streampair.benchmarks.result.Measures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private final List<String> events = new ArrayList<>();

    /** Its figure is the number of the run. */
    private Contender contender(String name) {
        return new Contender() {
            private int runs;

            @Override
            public String name() {
                return name;
            }

            @Override
            public Measures run(Stage stage) {
                events.add(name);
                return Measures.none().with(Figure.RATE, runs++);
            }
        };
    }

    private Contest contest(int rounds) {
        return contest(true, rounds);
    }

    private Contest contest(boolean warmsUp, int rounds) {
        Contest.Work work = new Contest.Work() {
            @Override
            public void prepare(Stage stage) {
                events.add("prepare");
            }

            @Override
            public void cleanUp(Stage stage) {
                events.add("clean up");
            }
        };
        return new Contest(
                "one",
                "One",
                "About",
                1,
                10,
                work,
                List.of(contender("a"), contender("b")),
                warmsUp,
                rounds,
                List.of());
    }

    private List<ContestResult> run(Contest contest, Progress progress) throws Exception {
        return new Runner(nodes -> null, progress).run(List.of(new Workload("load", List.of(contest))));
    }

    private static final Progress SILENT = new Progress() {
        @Override
        public void step(int done, int total, String what) {}

        @Override
        public void line(String text) {}
    };

    @Test
    void should_turn_the_order_round_each_time() throws Exception {
        run(contest(2), SILENT);
        assertThat(events).containsExactly("prepare", "b", "a", "a", "b", "b", "a", "clean up");
    }

    @Test
    void should_not_count_the_warm_up() throws Exception {
        ContestResult result = run(contest(2), SILENT).get(0);
        assertThat(result.workload() + "/" + result.name()).isEqualTo("load/one");
        assertThat(result.entries()).extracting(Entry::contender).containsExactly("a", "b");
        assertThat(result.entries().get(0).rounds())
                .extracting(round -> round.get(Figure.RATE).getAsDouble())
                .containsExactly(1.0, 2.0);
    }

    @Test
    void should_count_the_first_round_of_a_contest_that_does_not_warm_up() throws Exception {
        ContestResult result = run(contest(false, 1), SILENT).get(0);
        assertThat(events).containsExactly("prepare", "a", "b", "clean up");
        assertThat(result.entries().get(0).rounds()).hasSize(1);
        assertThat(contest(false, 1).steps()).isEqualTo(3);
    }

    @Test
    void should_tell_each_step() throws Exception {
        List<String> steps = new ArrayList<>();
        run(contest(1), new Progress() {
            @Override
            public void step(int done, int total, String what) {
                steps.add(done + "/" + total + " " + what);
            }

            @Override
            public void line(String text) {}
        });
        assertThat(steps)
                .containsExactly(
                        "0/5 load/one: makes ready",
                        "1/5 load/one, warm-up: b",
                        "2/5 load/one, warm-up: a",
                        "3/5 load/one, round 1: a",
                        "4/5 load/one, round 1: b");
    }
}
