// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.world.ExpectedRow.Writer;
import org.junit.jupiter.api.Test;

class ExpectedRowTest {
    private static final Writer ORDER = new Writer(1, 10_000L);
    private static final Writer SAME_ORDER_LATER = new Writer(1, 10_001L);
    private static final Writer PAYMENT_SOON = new Writer(2, 10_900L);
    private static final Writer PAYMENT_LATER = new Writer(2, 11_000L);

    private final ExpectedRow row = new ExpectedRow(2);

    private void write(long first, long second, Writer writer) {
        row.insert(writer);
        row.set(0, first, writer);
        row.set(1, second, writer);
    }

    @Test
    void should_be_as_the_last_record_of_the_key_says() {
        write(5, 6, ORDER);
        write(7, 6, SAME_ORDER_LATER);

        assertThat(row.isLike(new long[] {7, 6})).isTrue();
        assertThat(row.isLike(new long[] {5, 6})).isFalse();
        assertThat(row.isLike(null)).isFalse();
        assertThat(row.isLoose()).isFalse();
    }

    @Test
    void should_keep_columns_that_a_record_leaves_out() {
        write(5, 6, ORDER);
        row.insert(SAME_ORDER_LATER);
        row.set(1, 8, SAME_ORDER_LATER);

        assertThat(row.isLike(new long[] {5, 8})).isTrue();
    }

    @Test
    void should_not_be_there_after_a_delete() {
        write(5, 6, ORDER);
        row.delete(SAME_ORDER_LATER);

        assertThat(row.isLike(null)).isTrue();
        assertThat(row.isLike(new long[] {5, 6})).isFalse();

        row.insert(new Writer(1, 10_002L));
        row.set(1, 6, new Writer(1, 10_002L));
        assertThat(row.isLike(new long[] {Cells.NULL, 6})).isTrue();
        assertThat(row.isLike(new long[] {5, 6})).isFalse();
    }

    @Test
    void should_leave_open_which_of_two_keys_wins_within_a_second() {
        write(5, 6, ORDER);
        row.insert(PAYMENT_SOON);
        row.set(0, 9, PAYMENT_SOON);

        assertThat(row.isLoose()).isTrue();
        assertThat(row.isLike(new long[] {5, 6})).isTrue();
        assertThat(row.isLike(new long[] {9, 6})).isTrue();
        assertThat(row.isLike(new long[] {9, 7})).isFalse();
    }

    @Test
    void should_know_which_of_two_keys_wins_after_a_second() {
        write(5, 6, ORDER);
        row.insert(PAYMENT_LATER);
        row.set(0, 9, PAYMENT_LATER);

        assertThat(row.isLoose()).isFalse();
        assertThat(row.isLike(new long[] {5, 6})).isFalse();
    }

    @Test
    void should_not_care_who_wins_if_both_write_the_same() {
        write(5, 6, ORDER);
        write(5, 6, PAYMENT_SOON);

        assertThat(row.isLoose()).isFalse();
    }

    @Test
    void should_leave_open_who_wins_if_the_times_are_those_of_writing() {
        write(5, 6, new Writer(1, null));
        write(7, 6, new Writer(2, null));
        assertThat(row.isLike(new long[] {5, 6})).isTrue();
        assertThat(row.isLike(new long[] {7, 6})).isTrue();

        ExpectedRow other = new ExpectedRow(1);
        other.insert(new Writer(1, null));
        other.set(0, 5, new Writer(1, null));
        other.delete(new Writer(2, null));
        assertThat(other.isLike(null)).isTrue();
        assertThat(other.isLike(new long[] {5})).isTrue();
    }
}
