// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LastMinuteTest {
    private final FakeClock clock = new FakeClock();
    private final LastMinute minute = new LastMinute(1_000_000, clock);

    @Test
    void should_be_zero_before_the_first_value() {
        assertThat(minute.max()).isZero();
        assertThat(minute.average()).isZero();
        assertThat(minute.percentile(99)).isZero();
    }

    @Test
    void should_forget_what_is_older_than_a_minute_and_a_quarter() {
        minute.add(700);
        clock.advance(Duration.ofSeconds(59));
        minute.add(100);

        assertThat(minute.max()).isEqualTo(700);
        assertThat(minute.average()).isEqualTo(400);

        clock.advance(Duration.ofSeconds(16));
        assertThat(minute.max()).isEqualTo(100);
        assertThat(minute.average()).isEqualTo(100);
        assertThat(minute.percentile(50)).isEqualTo(100);

        clock.advance(Duration.ofSeconds(75));
        assertThat(minute.max()).isZero();
        assertThat(minute.percentile(50)).isZero();
    }

    @Test
    void should_tell_percentiles_within_one_percent() {
        for (int value = 1; value <= 100_000; value++) {
            minute.add(value);
        }

        assertThat(minute.percentile(50)).isBetween(50_000L, 50_500L);
        assertThat(minute.percentile(99)).isBetween(99_000L, 99_990L);
        assertThat(minute.max()).isEqualTo(100_000);
        assertThat(minute.average()).isEqualTo(50_000.5);
    }

    @Test
    void should_take_values_out_of_range() {
        minute.add(-5);
        minute.add(5_000_000);

        assertThat(minute.max()).isEqualTo(5_000_000);
        assertThat(minute.percentile(100)).isBetween(1_000_000L, 1_010_000L);
    }
}
