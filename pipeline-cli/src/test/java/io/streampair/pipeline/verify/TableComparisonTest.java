// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableComparisonTest {
    private final TableComparison comparison = new TableComparison();

    private static TableRow row(String name, String data) {
        return new TableRow(List.of(name, "street"), List.of(data));
    }

    @Test
    void should_find_nothing_where_all_is_right() {
        comparison.add(row("Ann", "1970"));
        comparison.add(row("Bob", "1980"));
        comparison.expect(row("Bob", "1980"));
        comparison.expect(row("Ann", "1970"));

        assertThat(comparison.verdict().isRight()).isTrue();
        assertThat(comparison.verdict().expected()).isEqualTo(2);
        assertThat(comparison.open()).isZero();
        assertThat(comparison.verdict().lines("k.t"))
                .containsExactly("2 records are in k.t: none is missing or wrong, and no row is surplus.");
    }

    @Test
    void should_find_missing_wrong_and_surplus_rows() {
        comparison.add(row("Ann", "1970"));
        comparison.add(row("Bob", "1980"));
        comparison.add(row("Eve", "1990"));
        comparison.expect(row("Ann", "1971"));
        comparison.expect(row("Bob", "1980"));
        comparison.expect(row("Cid", "1985"));
        comparison.explain(row("Ann", "1970"));
        comparison.explain(row("Bob", "1980"));
        comparison.explain(row("Eve", "1990"));

        TableVerdict verdict = comparison.verdict();
        assertThat(verdict.isRight()).isFalse();
        assertThat(verdict.lines("k.t"))
                .containsExactly(
                        "3 records are expected in k.t: 1 missing, 1 wrong, 1 surplus.",
                        "  missing: Cid | street | 1985",
                        "  wrong: Ann | street | 1970 (expected: 1971)",
                        "  surplus: Eve | street | 1990");
    }

    @Test
    void should_accept_any_of_the_records_that_share_a_primary_key() {
        comparison.add(row("Ann", "1971"));
        comparison.add(row("Bob", "1980"));
        comparison.expect(row("Ann", "1970"));
        comparison.expect(row("Ann", "1971"));
        comparison.expect(row("Ann", "1972"));
        comparison.expect(row("Bob", "1980"));

        TableVerdict verdict = comparison.verdict();
        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.shared()).isEqualTo(2);
        assertThat(verdict.lines("k.t")).contains("2 records share a primary key, and so a row, with another one.");
    }

    @Test
    void should_count_rows_of_later_records_as_ahead() {
        comparison.add(row("Ann", "1970"));
        comparison.add(row("Bob", "1980"));
        comparison.add(row("Eve", "1990"));
        comparison.expect(row("Ann", "1970"));
        comparison.allow(row("Bob", "1980"));
        comparison.allow(row("Cid", "1985"));

        TableVerdict verdict = comparison.verdict();
        assertThat(verdict.ahead()).isEqualTo(1);
        assertThat(verdict.surplus().count()).isEqualTo(1);
        assertThat(verdict.missing().count()).isZero();
        assertThat(comparison.open()).isEqualTo(1);
    }

    @Test
    void should_let_a_later_record_replace_an_expected_one() {
        comparison.add(row("Ann", "1999"));
        comparison.expect(row("Ann", "1970"));
        assertThat(comparison.open()).isEqualTo(1);

        comparison.allow(row("Ann", "1999"));
        assertThat(comparison.verdict().isRight()).isTrue();
        assertThat(comparison.verdict().ahead()).isZero();
    }

    @Test
    void should_give_five_examples_at_most() {
        for (int i = 0; i < 20; i++) {
            comparison.expect(row("Ann" + i, "1970"));
        }

        assertThat(comparison.verdict().missing().count()).isEqualTo(20);
        assertThat(comparison.verdict().missing().examples()).hasSize(5);
    }

    @Test
    void should_compare_a_million_rows() {
        for (int i = 0; i < 1_000_000; i++) {
            comparison.add(row("name " + i, "1970"));
        }
        for (int i = 0; i < 1_000_000; i++) {
            comparison.expect(row("name " + i, i % 1_000 == 0 ? "1971" : "1970"));
        }

        assertThat(comparison.verdict().wrong().count()).isEqualTo(1_000);
        assertThat(comparison.verdict().missing().count()).isZero();
    }
}
