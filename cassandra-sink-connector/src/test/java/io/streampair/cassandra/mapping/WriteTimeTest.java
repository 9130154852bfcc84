// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.connect.sink.SinkRecord;

class WriteTimeTest {
    private final WriteTime times = new WriteTime(() -> 777L);

    private long at(long offset, long millis) {
        return times.of(Records.of(0, offset, null, null, millis));
    }

    @Example
    void should_be_the_timestamp_in_microseconds_and_the_offset() {
        assertThat(at(0, 5)).isEqualTo(5_000);
        assertThat(at(12, 6)).isEqualTo(6_012);
        assertThat(at(1_013, 7)).isEqualTo(8_013);
        assertThat(at(200_014, 9)).isEqualTo(9_014);
    }

    @Example
    void should_keep_the_order_of_the_log_within_a_millisecond() {
        assertThat(List.of(at(99_998, 5), at(99_999, 5), at(100_000, 5), at(100_001, 5)))
                .containsExactly(104_998L, 104_999L, 105_000L, 105_001L);
    }

    @Example
    void should_keep_the_order_of_the_log_into_the_next_millisecond() {
        List<Long> all = new ArrayList<>();
        for (int offset = 98_000; offset < 102_500; offset++) {
            all.add(at(offset, 5));
        }
        all.add(at(102_500, 6));
        all.add(at(102_501, 7));
        assertThat(all).isSorted().doesNotHaveDuplicates();
    }

    @Example
    void should_follow_a_timestamp_that_goes_back() {
        assertThat(at(1, 9)).isEqualTo(9_001);
        assertThat(at(2, 5)).isEqualTo(5_002);
    }

    @Example
    void should_give_the_same_times_when_records_come_again() {
        List<Long> first = List.of(at(99_998, 5), at(99_999, 5), at(100_000, 5), at(100_001, 5));
        assertThat(List.of(at(100_000, 5), at(100_001, 5))).isEqualTo(first.subList(2, 4));
        assertThat(List.of(at(99_998, 5), at(99_999, 5), at(100_000, 5), at(100_001, 5)))
                .isEqualTo(first);
    }

    @Example
    void should_give_the_same_times_in_another_task() {
        at(3, 5);
        assertThat(List.of(at(4, 5), at(5, 5))).containsExactly(5_004L, 5_005L);
        WriteTime other = new WriteTime(() -> 0);
        assertThat(other.of(Records.of(0, 5, null, null, 5L))).isEqualTo(5_005);
    }

    @Example
    void should_go_on_in_another_task_amid_many_records_of_one_timestamp() {
        long last = 0;
        for (int offset = 1_500; offset < 20_000; offset++) {
            last = at(offset, 5);
        }
        WriteTime other = new WriteTime(() -> 0);
        assertThat(other.of(Records.of(0, 20_000, null, null, 5L))).isEqualTo(last + 1);
    }

    @Example
    void should_keep_partitions_apart() {
        assertThat(at(999, 5)).isEqualTo(5_999);
        assertThat(times.of(Records.of(1, 0, null, null, 5L))).isEqualTo(5_000);
    }

    @Example
    void should_take_the_clock_for_a_record_without_timestamp() {
        assertThat(times.of(Records.of(0, 3, null, null, null))).isEqualTo(777_003);
    }

    @Example
    void should_go_by_where_the_record_was_consumed_from() {
        SinkRecord record = Records.moved("elsewhere", 0, 42);
        assertThat(times.of(record)).isEqualTo(Records.TIME * 1_000 + 42);
    }

    @Property(tries = 200)
    void should_rise_with_the_log_as_long_as_timestamps_do_not_fall(
            @ForAll @Size(max = 30) List<@IntRange(max = 2) Integer> steps, @ForAll @IntRange(max = 300_000) int from) {
        WriteTime fresh = new WriteTime(() -> 0);
        List<Long> all = new ArrayList<>();
        long millis = 5;
        long offset = from;
        for (int step : steps) {
            millis += step / 2;
            offset += 1 + step * 49_999L;
            all.add(fresh.of(Records.of(0, offset, null, null, millis)));
        }
        assertThat(all).isSorted().doesNotHaveDuplicates();
    }
}
