// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long START = 1_767_225_600_000_000L;
    private static final long SECOND = 1_000_000;
    private static final long NANOS = 1_000_000_000;

    private long nanos;

    private RateLimiter limiter(String pace, long next, long wallMillis) {
        return Pace.parse(pace).limiter(START, next, () -> nanos, wallMillis);
    }

    @Test
    void should_let_logical_time_go_by_at_its_factor() {
        RateLimiter limiter = limiter("60x", 10 * SECOND, 0);

        assertThat(limiter.nanosUntilDue(10 * SECOND)).isZero();
        assertThat(limiter.nanosUntilDue(70 * SECOND)).isBetween(NANOS - 1000, NANOS + 1000);
        nanos = NANOS;
        assertThat(limiter.nanosUntilDue(70 * SECOND)).isZero();
        assertThat(limiter.beginBatch(70 * SECOND)).isBetween(70 * SECOND, 70 * SECOND + 2);
    }

    @Test
    void should_follow_the_wall_clock_and_catch_up_with_it() {
        long wall = (START + 100 * SECOND) / 1000;
        RateLimiter limiter = limiter("live", 10 * SECOND, wall);

        assertThat(limiter.nanosUntilDue(10 * SECOND)).isZero();
        assertThat(limiter.secondsBehind(10 * SECOND)).isEqualTo(90);
        assertThat(limiter.beginBatch(10 * SECOND)).isBetween(100 * SECOND, 100 * SECOND + 2);
        assertThat(limiter.nanosUntilDue(103 * SECOND)).isBetween(3 * NANOS - 1000, 3 * NANOS + 1000);
    }

    @Test
    void should_not_wait_at_the_greatest_pace() {
        assertThat(limiter("max", 0, 0).nanosUntilDue(Long.MAX_VALUE)).isZero();
    }

    @Test
    void should_read_no_other_text() {
        for (String text : new String[] {"", "x", "0x", "-1x", "1", "fast", "1e3x"}) {
            assertThat(Pace.parse(text)).as(text).isNull();
        }
        assertThat(Pace.parse("0.5x")).isEqualTo(new Pace(0.5, false));
    }
}
