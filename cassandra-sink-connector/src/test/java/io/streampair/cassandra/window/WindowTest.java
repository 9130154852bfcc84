// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.CounterSum;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.row.WriteMode.Statics;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WindowTest {
    private final Window window = new Window(0, true);

    private Row add(Row row) {
        window.add(row);
        return row;
    }

    private static Row partial(String key, long time) {
        return Rows.upsert(Rows.TABLE, key, Rows.bytes("a"), Row.UNSET, time, Records.at(0, 0));
    }

    @Test
    void should_have_no_steps_when_it_is_empty() {
        assertThat(window.steps()).isEmpty();
    }

    @Test
    void should_keep_the_last_write_to_each_row() {
        add(Rows.upsert("k", "1", "1", 1));
        Row other = add(Rows.upsert("j", "1", "1", 2));
        Row last = add(Rows.upsert("k", "2", "2", 3));
        assertThat(window.steps()).containsExactly(List.of(last, other));
    }

    @Test
    void should_count_rows_and_bytes_of_what_is_left() {
        add(Rows.upsert("k", "long value", "b", 1));
        assertThat(window.rows()).isEqualTo(1);
        assertThat(window.bytes()).isEqualTo(12);
        add(Rows.upsert("k", "a", "b", 2));
        assertThat(window.rows()).isEqualTo(1);
        assertThat(window.bytes()).isEqualTo(3);
        add(Rows.upsert("j", "a", "b", 3));
        add(Rows.delete("k", 4));
        assertThat(window.rows()).isEqualTo(2);
        assertThat(window.bytes()).isEqualTo(4);
    }

    @Test
    void should_hold_offsets_but_no_rows_once_these_are_forgotten() {
        add(Rows.upsert(Records.at(0, 3), "k"));
        add(partial("j", 1));
        add(partial("j", 2));
        window.forgetRows();
        assertThat(window.steps()).isEmpty();
        assertThat(window.offsets().first()).containsEntry(Records.partition(0), 3L);
    }

    @Test
    void should_keep_what_a_later_write_leaves_alone() {
        Row whole = add(Rows.upsert("k", "1", "1", 1));
        Row part = add(partial("k", 2));
        assertThat(window.steps()).containsExactly(List.of(whole, part));
        Row later = add(Rows.upsert("k", "2", "2", 3));
        assertThat(window.steps()).containsExactly(List.of(later));
    }

    @Test
    void should_make_one_of_the_increments_of_a_row() {
        MappedTable counters = Rows.withMode(
                new WriteMode(Map.of(Rows.id("b"), Operation.ADD), true, false, Statics.NONE, false, false, 0, null));
        for (long offset = 0; offset < 3; offset++) {
            ByteBuffer one = ByteBuffer.allocate(Long.BYTES).putLong(0, 1);
            add(Rows.upsert(counters, "k", Row.UNSET, one, Row.SERVER_TIME, Records.at(0, offset)));
        }
        List<Row> rows = window.steps().get(0);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).values()[2].getLong(0)).isEqualTo(3);
        assertThat(CounterSum.records(rows.get(0))).hasSize(3);
        assertThat(window.rows()).isEqualTo(1);
        assertThat(window.coalesced()).isEqualTo(2);
        assertThat(window.offsets().next()).containsEntry(Records.partition(0), new OffsetAndMetadata(3));
    }

    @Test
    void should_keep_a_delete_before_an_upsert_of_a_part() {
        Row delete = add(Rows.delete("k", 1));
        Row part = add(partial("k", 2));
        assertThat(window.steps()).containsExactly(List.of(delete, part));
    }

    @Test
    void should_order_writes_to_a_row_by_steps_when_they_have_no_times() {
        Row delete = add(Rows.delete("k", Row.SERVER_TIME));
        Row other = add(partial("j", Row.SERVER_TIME));
        Row part = add(partial("k", Row.SERVER_TIME));
        assertThat(window.steps()).containsExactly(List.of(delete, other), List.of(part));
    }

    @Test
    void should_hold_the_offsets_of_what_it_wrote_dropped_and_reported() {
        add(Rows.upsert(Records.at(0, 3), "k"));
        add(Rows.upsert(Records.at(0, 4), "k"));
        window.addReported(Records.at(0, 5), CompletableFuture.completedFuture(null));
        assertThat(window.offsets().next()).containsEntry(Records.partition(0), new OffsetAndMetadata(6));
        assertThat(window.offsets().first()).containsEntry(Records.partition(0), 3L);
        assertThat(window.rows()).isEqualTo(1);
        assertThat(window.reports()).hasSize(1);
    }

    @Test
    void should_write_all_increments_at_once_but_not_past_a_delete() {
        Row first = add(Rows.increment("k", 0));
        Row second = add(Rows.increment("k", 1));
        Row delete = add(Rows.deleteOfCounter("k", 2));
        Row third = add(Rows.increment("k", 3));
        Row other = add(Rows.increment("j", 4));
        assertThat(window.steps()).hasSize(3);
        assertThat(window.steps().get(0)).containsExactlyInAnyOrder(first, second, other);
        assertThat(window.steps().subList(1, 3)).containsExactly(List.of(delete), List.of(third));
    }

    @Test
    void should_add_to_lists_in_the_order_of_the_log_though_they_have_times() {
        Row first = add(Rows.append("k", 1));
        Row second = add(Rows.append("k", 2));
        Row other = add(Rows.append("j", 3));
        assertThat(window.steps()).hasSize(2);
        assertThat(window.steps().get(0)).containsExactlyInAnyOrder(first, other);
        assertThat(window.steps().get(1)).containsExactly(second);
    }

    @Test
    @Timeout(10)
    void should_take_many_writes_to_one_row_in_a_time_that_does_not_grow_with_their_square() {
        for (int i = 0; i < 200_000; i++) {
            add(Rows.increment("k", i));
        }
        for (int i = 0; i < 100_000; i++) {
            add(partial("late", 1_000_000 - i));
        }
        assertThat(window.rows()).isEqualTo(300_000);
    }

    @Test
    void should_count_the_records_that_it_holds() {
        SinkRecord record = Records.of(null, "x".repeat(100_000));
        add(Rows.upsert(record, "k"));
        assertThat(window.bytes()).isBetween(100_000L, 300_000L);
        add(Rows.upsert("k", "a", "b", 1));
        assertThat(window.bytes()).isEqualTo(3);
    }
}
