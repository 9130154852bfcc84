// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangelogTest {
    private final Changelog changelog = new Changelog();
    private final TableComparison comparison = new TableComparison();

    private static TableRow row(String key, String... values) {
        return new TableRow(List.of(key), Arrays.asList(values));
    }

    private TableVerdict verdict() {
        changelog.expect(comparison);
        return comparison.verdict();
    }

    @Test
    void should_expect_the_newest_version_of_each_key() {
        changelog.add(0, row("a", "1"));
        changelog.add(1, row("b", "1"));
        changelog.add(0, row("a", "2"));
        comparison.add(row("a", "2"));
        comparison.add(row("b", "1"));

        assertThat(verdict().isRight()).isTrue();
    }

    @Test
    void should_find_an_older_version_wrong() {
        changelog.add(0, row("a", "1"));
        changelog.add(0, row("a", "2"));
        comparison.add(row("a", "1"));

        assertThat(verdict().wrong().count()).isEqualTo(1);
    }

    @Test
    void should_accept_a_null_and_the_value_that_it_left_as_it_was() {
        for (int split = 0; split < 3; split++) {
            changelog.add(split, row("k" + split, "1", "x"));
            changelog.add(split, row("k" + split, null, "y"));
        }
        comparison.add(row("k0", "1", "y"));
        comparison.add(row("k1", null, "y"));
        comparison.add(row("k2", "2", "y"));

        assertThat(verdict().wrong().count()).isEqualTo(1);
        assertThat(comparison.verdict().missing().count()).isZero();
    }

    @Test
    void should_accept_either_of_two_keys_that_share_a_row() {
        changelog.add(0, row("a", "1"));
        changelog.add(1, row("a", "2"));
        comparison.add(row("a", "1"));

        assertThat(verdict().isRight()).isTrue();
    }
}
