// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import static io.streampair.benchmarks.result.Reports.comparison;
import static io.streampair.benchmarks.result.Reports.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoalsTest {
    @Test
    void should_compare_the_sink_with_its_ceilings() {
        BenchmarkReport report = Reports.of(comparison(
                "sink",
                "unique-keys",
                entry("bare driver, single rows", 40_000),
                entry("bare driver, batches of 32", 100_000),
                entry("the sink", 80_000)));
        assertThat(Goals.of(report))
                .containsExactly(
                        new Goal("Sink compared with single inserts, unique keys", "≥ 1.50 ×", "2.00 ×", true),
                        new Goal("Sink compared with batches of 32, unique keys", "≥ 0.85 ×", "0.80 ×", false));
    }

    @Test
    void should_compare_the_sink_with_what_it_replaces() {
        BenchmarkReport report = Reports.of(
                comparison("old-pipeline", "backlog", entry("Spark streaming job", 10_000), entry("the sink", 50_000)));
        assertThat(Goals.of(report))
                .containsExactly(new Goal("Sink compared with the Spark job", "≥ 4.0 ×", "5.0 ×", true));
    }

    @Test
    void should_compare_the_longest_backlog_with_the_one_before() {
        BenchmarkReport report = Reports.of(
                comparison("scaling", "backlog", entry("1 row", 1), entry("10 rows", 100), entry("50 rows", 95)));
        assertThat(Goals.of(report))
                .containsExactly(new Goal("50 rows compared with 10 rows", "≥ 0.90 ×", "0.95 ×", true));
    }

    @Test
    void should_want_short_delays() {
        Entry slow = new Entry("flush.interval.ms=100", List.of(Measures.none().with(Figure.DELAY_P99, 401)));
        assertThat(Goals.of(Reports.of(comparison("pipeline", "delay", slow))))
                .singleElement()
                .matches(target -> !target.isMet() && target.measured().equals("401 ms"));
    }

    @Test
    void should_say_nothing_of_what_was_not_measured() {
        assertThat(Goals.of(Reports.of())).isEmpty();
    }
}
