// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.row.ReturnedRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

class WriteTimeTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(777));
    private static final long DAY = 86_400_000;

    private final WriteTime times = new WriteTime(WriteTimeRules.of(true), CLOCK);

    private long at(long offset, long millis) {
        return at(times, offset, millis);
    }

    private static long at(WriteTime times, long offset, long millis) {
        return times.of(Records.of(0, offset, null, null, millis));
    }

    private static WriteTime times(long maxAheadMillis, long notBeforeMillis) {
        return new WriteTime(new WriteTimeRules(true, maxAheadMillis, notBeforeMillis), CLOCK);
    }

    @Example
    void should_be_the_timestamp_in_microseconds_and_the_offset() {
        assertThat(at(0, 5)).isEqualTo(5_000);
        assertThat(at(12, 6)).isEqualTo(6_012);
        assertThat(at(1_013, 7)).isEqualTo(8_013);
        assertThat(at(2_000_014, 9)).isEqualTo(9_014);
    }

    @Example
    void should_be_that_of_the_record_that_a_dead_letter_was() {
        SinkRecord letter = Records.of(0, 3, null, null, 6L);

        assertThat(times.of(new ReturnedRecord(letter, "users", 1, 12))).isEqualTo(6_012);
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
    void should_give_a_record_the_same_time_whatever_came_before_it() {
        assertThat(at(150_001, 5)).isEqualTo(155_001);
        at(799_998, 208);
        at(799_999, -66 + 208);
        assertThat(at(150_001, 5)).isEqualTo(155_001);
        assertThat(at(new WriteTime(WriteTimeRules.of(true), CLOCK), 150_001, 5))
                .isEqualTo(155_001);
    }

    @Example
    void should_keep_the_order_of_equal_timestamps_behind_a_late_record() {
        long before = at(799_998, 300);
        at(799_999, 31);
        assertThat(at(800_000, 300)).isGreaterThan(before);
    }

    @Example
    void should_go_on_in_another_task_amid_many_records_of_one_timestamp() {
        long last = at(150_000, 5);
        WriteTime other = new WriteTime(WriteTimeRules.of(true), CLOCK);
        assertThat(at(other, 150_001, 5)).isEqualTo(last + 1);
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
        WriteTime now = new WriteTime(WriteTimeRules.of(true), Records.CLOCK);
        assertThat(now.of(record)).isEqualTo(Records.TIME * 1_000 + 42);
    }

    private void assertBad(WriteTime times, long millis, String message) {
        assertThatThrownBy(() -> at(times, 3, millis))
                .isInstanceOf(DataException.class)
                .hasMessage("the record's timestamp, " + millis + " ms since 1970, " + message);
    }

    @Example
    void should_refuse_a_timestamp_that_can_be_no_write_time() {
        assertBad(times, -1, "cannot be a write time: it is before 1970");
        assertBad(times, Long.MIN_VALUE, "cannot be a write time: it is before 1970");
        WriteTime unlimited = times(WriteTimeRules.ANY, 0);
        assertBad(
                unlimited,
                1_700_000_000_000_000_000L,
                "cannot be a write time: in microseconds it does not fit into 64 bits");
        assertBad(unlimited, Long.MAX_VALUE, "cannot be a write time: in microseconds it does not fit into 64 bits");
        long most = Long.MAX_VALUE / 1_000 - 1_000;
        assertThat(at(unlimited, 999_999, most)).isEqualTo(most * 1_000 + 999_999);
        assertBad(unlimited, most + 1, "cannot be a write time: in microseconds it does not fit into 64 bits");
        assertThat(at(3, 0)).isEqualTo(3);
    }

    @Example
    void should_refuse_a_time_that_no_later_one_would_win_against() {
        assertThat(at(3, 777 + DAY)).isEqualTo((777 + DAY) * 1_000 + 3);
        String message = "is more than write.timestamp.max.ahead.ms=86400000 ahead of now, 777 ms since 1970, "
                + "so that no later write would win against it";
        assertBad(times, 778 + DAY, message);
        assertBad(times, 1_700_000_000_000_000_000L, message);
        assertThat(at(times(WriteTimeRules.ANY, 0), 3, 778 + DAY)).isEqualTo((778 + DAY) * 1_000 + 3);
        SinkRecord record = Records.of(0, 3, null, null, 5L);
        assertThat(times.ofMapped((777 + DAY) * 1_000, record)).isEqualTo((777 + DAY) * 1_000);
        assertThatThrownBy(() -> times.ofMapped((778 + DAY) * 1_000, record))
                .isInstanceOf(DataException.class)
                .hasMessage("__timestamp, 86400778000 microseconds since 1970, " + message);
        assertThatThrownBy(() -> times.ofMapped(-1, record))
                .hasMessage("__timestamp, -1 microseconds since 1970, cannot be a write time: it is before 1970");
    }

    @Example
    void should_compare_with_the_clock_as_it_is_now() {
        AtomicLong now = new AtomicLong(777);
        WriteTime ticking = new WriteTime(WriteTimeRules.of(true), () -> Instant.ofEpochMilli(now.get()));
        at(ticking, 3, 777 + DAY);
        now.set(900);
        assertThat(at(ticking, 4, 900 + DAY)).isEqualTo((900 + DAY) * 1_000 + 4);
        now.set(950);
        assertBad(
                ticking,
                951 + DAY,
                "is more than write.timestamp.max.ahead.ms=86400000 ahead of now, 950 ms since 1970, "
                        + "so that no later write would win against it");
    }

    @Example
    void should_win_over_all_before_an_instant_when_a_topic_is_read_again() {
        WriteTime again = times(WriteTimeRules.ANY, 500);
        assertThat(at(again, 0, 5)).isEqualTo(500_000);
        assertThat(at(again, 7_000_000, 6)).isEqualTo(7_500_000);
        assertThat(at(again, 3, 499)).isEqualTo(500_003);
        assertThat(at(again, 3, 600)).isEqualTo(600_003);
        SinkRecord record = Records.of(0, 12, null, null, 5L);
        assertThat(again.ofMapped(1, record)).isEqualTo(500_012);
        assertThat(again.ofMapped(600_001, record)).isEqualTo(600_001);
    }

    @Property(tries = 200)
    void should_rise_with_the_log_as_long_as_timestamps_do_not_fall_and_no_million_is_passed(
            @ForAll @Size(max = 19) List<@IntRange(max = 2) Integer> steps,
            @ForAll @IntRange(max = 5) int million,
            @ForAll @LongRange(max = 10) long notBefore) {
        WriteTime fresh = times(WriteTimeRules.ANY, notBefore);
        List<Long> all = new ArrayList<>();
        long millis = 5;
        long offset = million * WriteTime.DISTINCT_OFFSETS;
        for (int step : steps) {
            millis += step / 2;
            offset += 1 + step * 24_999L;
            all.add(at(fresh, offset, millis));
        }
        assertThat(all).isSorted().doesNotHaveDuplicates();
    }
}
