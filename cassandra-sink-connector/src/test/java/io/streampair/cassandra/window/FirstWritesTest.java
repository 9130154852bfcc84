// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.FirstWrites;
import io.streampair.cassandra.row.Lifetime;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.WriteMode.Existing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

/** Rows in windows that are written only if they are not there. */
class FirstWritesTest {
    private static final long NOW = 1_000_000;

    private final Window window = new Window(0, true);

    private Row add(Row row) {
        window.add(row);
        return row;
    }

    @Test
    void should_keep_the_first_write_to_each_row() {
        Row first = add(Rows.first("k", "1", 0));
        Row other = add(Rows.first("j", "1", 1));
        add(Rows.first("k", "2", 2));
        add(Rows.first("k", "1", 3));

        assertThat(window.steps()).containsExactly(List.of(first, other));
        assertThat(window.rows()).isEqualTo(2);
        assertThat(window.coalesced()).isEqualTo(2);
        assertThat(window.notApplied()).as("those with other values").isEqualTo(1);
        assertThat(window.offsets().next()).containsEntry(Records.partition(0), new OffsetAndMetadata(4));
    }

    /** If the first is refused, all of them are read again, and none of them must have overtaken the second. */
    @Test
    void should_keep_the_first_write_too_if_the_table_gets_a_column_in_between() {
        Row first = add(Rows.first("k", "1", 0));
        add(Rows.first("k", "2", 1));
        MappedTable altered = new MappedTable(
                first.table().name(),
                List.of(Rows.id("k"), Rows.id("a"), Rows.id("b"), Rows.id("c")),
                first.table().primaryKey(),
                true,
                first.table().mode());
        ByteBuffer[] values = {Rows.bytes("k"), Rows.bytes("3"), Rows.bytes("b"), Rows.bytes("c")};
        add(Row.upsert(altered, first.key(), values, Row.SERVER_TIME, Records.at(0, 2)));

        assertThat(window.steps()).containsExactly(List.of(first));
        assertThat(window.notApplied()).isEqualTo(2);
    }

    @Test
    void should_try_each_write_in_the_order_of_the_log_if_those_that_are_not_applied_are_reported() {
        Row first = add(Rows.first(Existing.REPORTED, "k", "1", Lifetime.DEFAULT, 0));
        Row second = add(Rows.first(Existing.REPORTED, "k", "2", Lifetime.DEFAULT, 1));
        assertThat(window.steps()).containsExactly(List.of(first), List.of(second));
    }

    @Test
    void should_try_the_next_write_if_the_one_before_may_expire_until_it_is_sent() {
        Row first = add(Rows.first(Existing.KEPT, "k", "1", Lifetime.until(NOW), 0));
        Row second = add(Rows.first("k", "2", 1));
        add(Rows.first("k", "3", 2));

        assertThat(window.steps()).containsExactly(List.of(first), List.of(second));
        assertThat(FirstWrites.isTooLate(first, at(NOW - 1))).isFalse();
        assertThat(FirstWrites.isTooLate(first, at(NOW))).isTrue();
        assertThat(FirstWrites.isTooLate(second, at(NOW))).isFalse();
        assertThat(first.asOf(NOW)).as("no delete is sent in its place").isSameAs(first);
    }

    private static InstantSource at(long millis) {
        return InstantSource.fixed(Instant.ofEpochMilli(millis));
    }

    @Test
    void should_neither_replace_nor_yield_to_writes_of_other_routes() {
        Row replacing = add(Rows.upsert(Rows.TABLE, "k", null, null, Row.SERVER_TIME, Records.at(0, 0)));
        Row first = Rows.first("k", "1", 1);
        assertThat(first.supersedes(replacing)).isFalse();
        assertThat(FirstWrites.isNeedless(first, replacing)).isFalse();
        assertThat(FirstWrites.isNeedless(replacing, first)).isFalse();
    }

    @Test
    void should_count_those_that_a_window_drops() {
        FakeWriter writer = new FakeWriter();
        TwoWindows windows = new TwoWindows(
                new WindowPolicy(Duration.ofSeconds(1), 1, 1_000, true), writer, new FakeReporter(), () -> 0);
        windows.add(Rows.first("k", "1", 0));
        windows.add(Rows.first("k", "2", 1));
        windows.advance();
        assertThat(windows.gauges().all().get("rows-not-applied-total").value().get())
                .isEqualTo(1L);
    }
}
