// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.window.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
    private final FakeClock clock = new FakeClock();
    private final ConcurrencyLimit limit = new ConcurrencyLimit(64, clock);

    @Test
    void should_begin_with_all_that_is_allowed_and_never_exceed_it() {
        assertThat(limit.current()).isEqualTo(64);
        limit.succeeded();
        assertThat(limit.current()).isEqualTo(64);
    }

    @Test
    void should_halve_once_for_failures_of_the_same_moment() {
        for (int i = 0; i < 64; i++) {
            limit.failed();
        }
        assertThat(limit.current()).isEqualTo(32);
        clock.advance(Duration.ofSeconds(1));
        limit.failed();
        assertThat(limit.current()).isEqualTo(16);
    }

    @Test
    void should_never_fall_below_one() {
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofSeconds(1));
            limit.failed();
        }
        assertThat(limit.current()).isEqualTo(1);
    }

    @Test
    void should_rise_by_about_one_for_each_round_of_successes() {
        limit.failed();
        for (int i = 0; i < 33; i++) {
            limit.succeeded();
        }
        assertThat(limit.current()).isEqualTo(33);
    }
}
