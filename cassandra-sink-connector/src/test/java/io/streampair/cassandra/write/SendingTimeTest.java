// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SendingTimeTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-03-01T10:00:00.123456Z"));
    private final SendingTime time = new SendingTime(now::get);

    @Test
    void should_be_later_for_lists_than_the_write_time_of_a_row_whose_producer_is_a_second_ahead() {
        assertThat(time.millis()).isEqualTo(1_709_287_200_123L);
        assertThat(time.ofLists()).isEqualTo(1_709_287_202_123_456L);
    }

    @Test
    void should_grow_with_each_list_even_if_the_clock_stands_or_falls() {
        long first = time.ofLists();
        assertThat(time.ofLists()).isEqualTo(first + 1);
        now.set(now.get().minusSeconds(5));
        assertThat(time.ofLists()).isEqualTo(first + 2);
        now.set(now.get().plusSeconds(6));
        assertThat(time.ofLists()).isEqualTo(first + 1_000_000);
    }
}
