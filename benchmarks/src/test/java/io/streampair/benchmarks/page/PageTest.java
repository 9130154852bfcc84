// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import static io.streampair.benchmarks.result.Reports.comparison;
import static io.streampair.benchmarks.result.Reports.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.benchmarks.result.Reports;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String PAGE = Page.of(Reports.of(comparison(
            "sink",
            "unique-keys",
            entry("bare driver, single rows", 40_000),
            entry("the sink", 70_000, 80_000, 90_000))));

    @Test
    void should_tell_where_the_figures_are_from() {
        assertThat(PAGE)
                .contains("2026-11-27T04:00:00Z, 1 min 1 s", "./pipeline bench --quick", "0123456789+")
                .contains("A &lt;CPU&gt;, 2 processors, 8 GiB, Linux, Java 17", "Kafka 4.3.1");
    }

    @Test
    void should_show_goals_charts_and_figures() {
        assertThat(PAGE)
                .contains("✓ 2.00 ×", "The title of unique-keys", "1,000 rows a run.", "<svg viewBox")
                .contains("80,000<br><small>70,000 – 90,000</small>")
                .doesNotContain("{{");
    }

    @Test
    void should_need_no_other_file() {
        assertThat(PAGE).doesNotContain("src=", "href=", "@import", "url(");
    }

    @Test
    void should_say_where_there_was_one_round_only() {
        assertThat(PAGE).doesNotContain("One round only");
        assertThat(Page.of(Reports.of(comparison("sink", "unique-keys", entry("the sink", 70_000)))))
                .contains("1,000 rows a run. One round only");
    }

    @Test
    void should_leave_out_charts_of_what_was_not_measured() {
        assertThat(PAGE.split("<svg", -1)).hasSize(2);
    }
}
