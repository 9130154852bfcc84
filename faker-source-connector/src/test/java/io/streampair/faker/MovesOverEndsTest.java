// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which records may be moved near an end, and which ends an offset has to hold. */
class MovesOverEndsTest {
    @Test
    void should_move_no_record_over_the_end() {
        Ends ends = new Ends(100, 1, 5);

        assertThat(ends.current()).isEqualTo(100);
        assertThat(ends.allowMove(98, 99)).isTrue();
        assertThat(ends.allowMove(99, 100)).isFalse();
        assertThat(ends.allowMove(96, 101)).isFalse();
        assertThat(ends.allowMove(100, 101)).isTrue();
    }

    @Test
    void should_respect_an_earlier_end_from_the_index_on_that_had_it() {
        Ends ends = new Ends(100, 1, 5);
        ends.restore(0, new SplitOffset(50, 0, Map.of(60L, 57L)));

        assertThat(ends.allowMove(56, 61)).isTrue();
        assertThat(ends.allowMove(57, 60)).isFalse();
        assertThat(ends.allowMove(57, 59)).isTrue();
        assertThat(ends.allowMove(60, 61)).isTrue();
        assertThat(ends.allowMove(49, 100)).isTrue();
        assertThat(ends.allowMove(50, 100)).isFalse();
    }

    @Test
    void should_keep_the_earlier_beginning_of_an_end_that_is_still_one() {
        Ends ends = new Ends(100, 1, 5);
        ends.restore(0, new SplitOffset(98, 0, Map.of(100L, 7L)));

        assertThat(ends.near(98)).isEqualTo(Map.of(100L, 7L));
    }

    @Test
    void should_hold_the_ends_within_reach_of_a_move() {
        Ends ends = new Ends(100, 2, 2);

        assertThat(ends.near(94)).isEmpty();
        assertThat(ends.near(95)).isEqualTo(Map.of(100L, 0L));
        assertThat(ends.near(105)).isEqualTo(Map.of(100L, 0L));
        assertThat(ends.near(106)).isEmpty();
    }

    @Test
    void should_know_the_ends_of_each_split() {
        Ends ends = new Ends(100, 2, 5);
        ends.restore(1, new SplitOffset(51, 0, Map.of(61L, 0L)));

        assertThat(ends.allowMove(59, 61)).isFalse();
        assertThat(ends.allowMove(58, 62)).isTrue();
    }

    @Test
    void should_hold_no_ends_without_moves() {
        Ends ends = new Ends(100, 1, 0);
        ends.restore(0, new SplitOffset(99, 0, Map.of(101L, 0L)));

        assertThat(ends.near(99)).isEmpty();
        assertThat(ends.allowMove(100, 101)).isTrue();
    }
}
