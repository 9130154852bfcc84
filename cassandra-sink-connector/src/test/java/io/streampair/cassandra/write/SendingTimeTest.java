// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SendingTimeTest {
    private static final long NOW = 1_709_287_200_123_456L;

    private static final PrimaryKey ROW = Rows.delete("k", 0).key();
    private static final PrimaryKey OTHER = Rows.delete("other", 0).key();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-03-01T10:00:00.123456Z"));
    private final SendingTime time = new SendingTime(now::get);

    private static long inAnotherTask(Instant instant, long ofRow) {
        return new SendingTime(() -> instant).ofLists(ROW, ofRow);
    }

    @Test
    void should_date_lists_as_they_are_sent() {
        assertThat(time.millis()).isEqualTo(1_709_287_200_123L);
        assertThat(time.ofLists(ROW, NOW - 5_000_000)).isEqualTo(NOW);
        assertThat(inAnotherTask(now.get(), Row.SERVER_TIME)).isEqualTo(NOW);
    }

    @Test
    void should_date_lists_after_a_delete_that_is_ahead_as_the_row_behind_it_is() {
        assertThat(time.ofLists(ROW, NOW + 999_999)).isBetween(NOW + 999_999, NOW + 1_131_071);
    }

    @Test
    void should_be_no_more_than_two_seconds_ahead() {
        assertThat(time.ofLists(ROW, NOW + 60_000_000)).isBetween(NOW + 2_000_000, NOW + 2_131_071);
    }

    @Test
    void should_grow_with_each_list_even_if_the_clock_stands_or_falls() {
        long old = NOW - 60_000_000;
        assertThat(time.ofLists(ROW, old)).isEqualTo(NOW);
        assertThat(time.ofLists(ROW, old)).isEqualTo(NOW + 1);
        now.set(now.get().minusSeconds(5));
        assertThat(time.ofLists(ROW, old)).isEqualTo(NOW + 2);
        now.set(now.get().plusSeconds(6));
        assertThat(time.ofLists(ROW, old)).isEqualTo(NOW + 1_000_000);
    }

    @Test
    void should_be_another_and_later_time_if_another_task_sends_a_row_again_that_is_ahead() {
        long first = time.ofLists(ROW, NOW + 2_000_000);
        assertThat(inAnotherTask(now.get().plusMillis(1), NOW + 2_000_000)).isBetween(first + 1, first + 3);
    }

    @Test
    void should_win_over_the_task_before_as_long_as_its_lists_may_be_ahead() {
        long old = NOW - 60_000_000;
        long first = time.ofLists(ROW, NOW + 2_000_000);
        now.set(now.get().plusMillis(1));
        SendingTime next = new SendingTime(now::get);
        next.partitionsCome();
        long second = next.ofLists(ROW, old);
        assertThat(second).isBetween(first + 1, NOW + 2_132_072);
        assertThat(next.ofLists(ROW, old)).isEqualTo(second + 1);
        now.set(now.get().plusNanos(2_131_071_000));
        assertThat(next.ofLists(OTHER, old)).isEqualTo(second + 2_131_071);
        now.set(now.get().plusNanos(1_000));
        assertThat(next.ofLists(Rows.delete("third", 0).key(), old)).isEqualTo(NOW + 2_132_072);
    }

    @Test
    void should_let_a_later_list_of_a_row_that_is_ahead_win_and_that_of_another_be_of_now() {
        long old = NOW - 60_000_000;
        long first = time.ofLists(ROW, NOW + 1_000_000);
        now.set(now.get().plusMillis(5));
        assertThat(time.ofLists(OTHER, old)).isEqualTo(NOW + 5_000);
        assertThat(time.ofLists(ROW, old)).isEqualTo(first + 1);
        now.set(now.get().plusSeconds(3));
        assertThat(time.ofLists(ROW, old)).isEqualTo(NOW + 3_005_000);
    }
}
