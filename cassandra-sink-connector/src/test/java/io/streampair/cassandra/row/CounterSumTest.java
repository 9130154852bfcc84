// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.WriteMode.Statics;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class CounterSumTest {
    private static final MappedTable COUNTERS = Rows.withMode(new WriteMode(
            Map.of(Rows.id("a"), Operation.ADD, Rows.id("b"), Operation.REMOVE),
            true,
            false,
            Statics.NONE,
            false,
            false,
            0,
            null));

    private static ByteBuffer number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, value);
    }

    private static Row row(int partition, long offset, ByteBuffer a, ByteBuffer b) {
        return Rows.upsert(COUNTERS, "k", a, b, Row.SERVER_TIME, Records.at(partition, offset));
    }

    @Test
    void should_add_up_what_is_added_to_each_counter() {
        Row sum = CounterSum.of(row(0, 1, number(-7), number(3)), row(0, 2, number(5), Row.UNSET));
        assertThat(sum.values()).containsExactly(Rows.bytes("k"), number(-2), number(3));
        assertThat(sum.record().kafkaOffset()).isEqualTo(2);
        assertThat(sum.isDelete()).isFalse();
        Row more = CounterSum.of(sum, row(0, 3, Row.UNSET, number(1)));
        assertThat(more.values()).containsExactly(Rows.bytes("k"), number(-2), number(4));
        assertThat(CounterSum.records(more))
                .extracting(each -> each.kafkaOffset())
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void should_hold_all_records_of_a_sum_but_only_its_own_values() {
        SinkRecord one = Records.of(0, 1, null, "x".repeat(1_000), Records.TIME);
        SinkRecord other = Records.of(0, 2, null, "y".repeat(50), Records.TIME);
        Row sum = CounterSum.of(
                Rows.upsert(COUNTERS, "k", number(1), Row.UNSET, Row.SERVER_TIME, one),
                Rows.upsert(COUNTERS, "k", number(2), number(3), Row.SERVER_TIME, other));
        assertThat(sum.bytes()).isEqualTo(17);
        assertThat(sum.heldBytes()).isEqualTo(17 + 9 + Row.bytesOf(one) + Row.bytesOf(other));
    }

    @Test
    void should_add_up_numbers_that_stand_anywhere_in_a_buffer() {
        ByteBuffer shifted = ByteBuffer.allocate(12).putInt(9).putLong(5).flip().position(4);
        Row sum = CounterSum.of(row(0, 1, shifted, Row.UNSET), row(0, 2, number(2), Row.UNSET));
        assertThat(sum.values()[1]).isEqualTo(number(7));
    }

    @Test
    void should_add_nothing_up_that_is_no_number() {
        Row one = row(0, 1, number(1), Row.UNSET);
        Row odd = row(0, 2, Rows.bytes("1"), Row.UNSET);
        Row none = row(0, 2, null, Row.UNSET);
        assertThat(CounterSum.of(one, odd)).isNull();
        assertThat(CounterSum.of(odd, one)).isNull();
        assertThat(CounterSum.of(one, none)).isNull();
        assertThat(CounterSum.of(none, one)).isNull();
    }

    @Test
    void should_add_nothing_up_that_does_not_fit_or_is_of_another_partition_or_no_counter() {
        Row most = row(0, 1, number(Long.MAX_VALUE), Row.UNSET);
        assertThat(CounterSum.of(most, row(0, 2, number(1), Row.UNSET))).isNull();
        assertThat(CounterSum.of(most, row(0, 2, number(-1), Row.UNSET))).isNotNull();
        Row least = row(0, 1, number(Long.MIN_VALUE), Row.UNSET);
        assertThat(CounterSum.of(least, row(0, 2, number(-1), Row.UNSET))).isNull();
        assertThat(CounterSum.of(most, row(1, 2, number(-1), Row.UNSET))).isNull();
        assertThat(CounterSum.of(Rows.delete(COUNTERS, "k", 1, Records.at(0, 0)), row(0, 2, number(-1), Row.UNSET)))
                .isNull();
        assertThat(CounterSum.of(Rows.upsert("k", "a", "b", 1), Rows.upsert("k", "a", "b", 2)))
                .isNull();
    }
}
