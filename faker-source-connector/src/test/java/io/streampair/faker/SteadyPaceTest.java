// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyPaceTest {
    private long now = 1_000_000_007L;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 62.5, 333.3, 1_000, 77_777, 1_000_000})
    void should_keep_the_rate_over_a_long_time(double rate) {
        Pace pace = new SteadyPace(rate, 1_000, () -> now);
        long begin = now;
        long taken = 0;
        while (now - begin < TimeUnit.SECONDS.toNanos(60)) {
            now += pace.nanosUntilDue();
            assertThat(pace.nanosUntilDue()).isZero();
            int batch = pace.take(1_000);
            assertThat(batch).isBetween(1, 1_000);
            taken += batch;
        }

        double due = 1 + rate * (now - begin) / 1e9;
        assertThat((double) taken).isBetween(due - Math.max(2, rate / 20), due + 1);
    }

    @Test
    void should_make_batches_of_fifty_milliseconds() {
        Pace pace = new SteadyPace(1_000, 1_000, () -> now);
        now += pace.nanosUntilDue();
        pace.take(1_000);

        for (int i = 0; i < 100; i++) {
            long wait = pace.nanosUntilDue();
            assertThat(wait).isBetween(49_999_000L, 50_000_001L);
            now += wait;
            assertThat(pace.take(1_000)).isEqualTo(50);
        }
    }

    @Test
    void should_be_due_as_soon_as_the_largest_batch_is() {
        Pace pace = new SteadyPace(1_000_000, 1_000, () -> now);
        pace.take(1_000);

        assertThat(pace.nanosUntilDue()).isLessThanOrEqualTo(1_000_000L);
    }

    @Test
    void should_let_the_first_record_go_at_once_at_a_slow_rate() {
        Pace pace = new SteadyPace(0.1, 1_000, () -> now);

        assertThat(pace.nanosUntilDue()).isZero();
        assertThat(pace.take(1_000)).isEqualTo(1);
        assertThat(pace.nanosUntilDue()).isBetween(9_999_000_000L, 10_000_000_001L);
    }

    @Test
    void should_catch_up_one_second_at_most_after_a_pause() {
        Pace pace = new SteadyPace(1_000, 10_000, () -> now);
        pace.take(1);

        now += TimeUnit.HOURS.toNanos(1);

        assertThat(pace.take(10_000)).isEqualTo(1_000);
        assertThat(pace.take(10_000)).isZero();
    }

    @Test
    void should_never_hold_back_without_a_limit() {
        assertThat(Pace.UNLIMITED.nanosUntilDue()).isZero();
        assertThat(Pace.UNLIMITED.take(1_000)).isEqualTo(1_000);
    }
}
