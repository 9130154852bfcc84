// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRateLimiterTest {
    private long now = 1_000_000_007L;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 62.5, 333.3, 1_000, 77_777, 1_000_000})
    void should_keep_the_rate_over_a_long_time(double rate) {
        RateLimiter limiter = limiter(rate);
        long begin = now;
        long next = 0;
        while (now - begin < TimeUnit.SECONDS.toNanos(60)) {
            now += limiter.nanosUntilDue(next);
            assertThat(limiter.nanosUntilDue(next)).isZero();
            long due = limiter.beginBatch(next);
            assertThat(due).isGreaterThan(next);
            next = due;
        }

        double due = 1 + rate * (now - begin) / 1e9;
        assertThat((double) next).isBetween(due - 2, due + 1e-3);
    }

    @Test
    void should_make_batches_of_fifty_milliseconds() {
        RateLimiter limiter = limiter(1_000);
        long next = limiter.beginBatch(0);

        for (int i = 0; i < 100; i++) {
            long wait = limiter.nanosUntilDue(next);
            assertThat(wait).isEqualTo(50_000_000L);
            now += wait;
            long due = limiter.beginBatch(next);
            assertThat(due - next).isEqualTo(50);
            next = due;
        }
    }

    @Test
    void should_not_wait_for_records_that_a_full_batch_left_over() {
        RateLimiter limiter = limiter(1_000_000);
        limiter.beginBatch(0);
        now += 50_000_000;
        assertThat(limiter.beginBatch(1)).isEqualTo(50_001);

        limiter.batchIsFull();

        assertThat(limiter.nanosUntilDue(1_001)).isZero();
    }

    @Test
    void should_let_the_first_record_go_at_once_at_a_slow_rate() {
        RateLimiter limiter = limiter(0.1);

        assertThat(limiter.nanosUntilDue(0)).isZero();
        assertThat(limiter.beginBatch(0)).isEqualTo(1);
        assertThat(limiter.nanosUntilDue(1)).isEqualTo(10_000_000_000L);
    }

    @Test
    void should_catch_up_one_second_at_most_after_a_pause_and_report_how_far_it_is_behind() {
        RateLimiter limiter = limiter(1_000);
        limiter.beginBatch(0);

        now += TimeUnit.HOURS.toNanos(1);

        assertThat(limiter.beginBatch(1)).isEqualTo(1_002);
        assertThat(limiter.secondsBehind(1)).isBetween(3_599.9, 3_600.0);
        now += TimeUnit.MILLISECONDS.toNanos(50);
        assertThat(limiter.beginBatch(1_002)).isEqualTo(1_052);
    }

    @Test
    void should_catch_up_without_a_bound_when_it_is_live() {
        RateLimiter limiter = new ProfileRateLimiter(new SteadyProfile(10), 3_600, Double.POSITIVE_INFINITY, () -> now);

        assertThat(limiter.beginBatch(0)).isEqualTo(36_001);
        assertThat(limiter.nanosUntilDue(36_001)).isEqualTo(100_000_000L);
    }

    @Test
    void should_hold_the_records_of_the_future_back_when_it_is_live() {
        RateLimiter limiter = new ProfileRateLimiter(new SteadyProfile(10), -60, Double.POSITIVE_INFINITY, () -> now);

        assertThat(limiter.nanosUntilDue(0)).isEqualTo(60_000_000_000L);
    }

    @Test
    void should_resume_where_the_profile_was() {
        RateLimiter limiter =
                new ProfileRateLimiter(new SteadyProfile(10), new SteadyProfile(10).secondsAt(500), 1, () -> now);

        assertThat(limiter.nanosUntilDue(500)).isZero();
        assertThat(limiter.nanosUntilDue(510)).isEqualTo(1_000_000_000L);
    }

    @Test
    void should_never_wait_without_a_limit() {
        assertThat(RateLimiter.UNLIMITED.nanosUntilDue(9)).isZero();
        assertThat(RateLimiter.UNLIMITED.beginBatch(9)).isEqualTo(Long.MAX_VALUE);
        assertThat(RateLimiter.UNLIMITED.secondsBehind(9)).isZero();
    }

    private RateLimiter limiter(double rate) {
        return new ProfileRateLimiter(new SteadyProfile(rate), 0, 1, () -> now);
    }
}
