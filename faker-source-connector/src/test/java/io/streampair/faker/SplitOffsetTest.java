// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;

/** What Connect stores of a split, and what becomes of it when it is read. */
class SplitOffsetTest {
    private static SplitOffset read(Map<String, ?> offset) {
        return SplitOffset.read(offset, Map.of("stream", "s", "split", 0L));
    }

    @Test
    void should_store_the_next_index_alone_without_disorder() {
        assertThat(SplitOffset.of(5).toMap()).isEqualTo(Map.of("next", 5L));
    }

    @Test
    void should_store_what_is_written_at_a_place_and_the_ends_near_it() {
        SplitOffset offset = new SplitOffset(12, 2, Map.of(100L, 0L, 103L, 20L));

        assertThat(offset.toMap().get("written")).isEqualTo(2L);
        assertThat(((String) offset.toMap().get("ends")).split(",", -1)).containsExactlyInAnyOrder("100@0", "103@20");
        assertThat(read(offset.toMap())).isEqualTo(offset);
    }

    @Test
    void should_take_an_end_without_a_beginning_for_one_from_itself_on() {
        assertThat(read(Map.of("next", 5L, "ends", "100")).ends()).isEqualTo(Map.of(100L, 100L));
    }

    @Test
    void should_count_no_fewer_than_no_records_as_written() {
        assertThat(read(Map.of("next", 5L, "written", -1L)).written()).isZero();
        assertThat(read(Map.of("next", 5L, "written", 1L << 40)).written()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void should_say_which_ends_are_malformed() {
        assertThatThrownBy(() -> read(Map.of("next", 5L, "ends", "100@x")))
                .isInstanceOf(ConnectException.class)
                .hasMessage("Offset ends=100@x is malformed. Remove the key.");
    }

    @Test
    void should_allow_the_greatest_place_and_none_beyond() {
        Splits splits = new Splits("s", 1);

        assertThat(splits.next(0, Map.of("next", 1L << 62)).next()).isEqualTo(1L << 62);
        assertThatThrownBy(() -> splits.next(0, Map.of("next", (1L << 62) + 1)))
                .isInstanceOf(ConnectException.class)
                .hasMessage("Offset next=4611686018427387905 is beyond the last possible record. "
                        + "Use at most 4611686018427387904.");
    }

    @Test
    void should_deal_the_splits_to_the_tasks_in_turn() {
        Splits splits = new Splits("s", 5);

        assertThat(splits.ofTask(0, 2)).containsExactly(0, 2, 4);
        assertThat(splits.ofTask(1, 2)).containsExactly(1, 3);
        assertThat(splits.of(7)).isEqualTo(2);
        assertThat(splits.offsetAfter(7)).isEqualTo(Map.of("next", 12L));
        assertThat(splits.next(3, null)).isEqualTo(SplitOffset.of(3));
    }

    @Test
    void should_know_the_first_split_and_its_first_record() {
        Splits splits = new Splits("s", 2);

        assertThat(splits.partition(0)).isEqualTo(Map.of("stream", "s", "split", 0L));
        assertThat(splits.split(splits.partition(0))).isZero();
        assertThat(splits.next(0, Map.of("next", 0L)).next()).isZero();
    }
}
