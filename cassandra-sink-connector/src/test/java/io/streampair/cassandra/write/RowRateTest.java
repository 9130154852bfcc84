// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.window.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RowRateTest {
    private final FakeClock clock = new FakeClock();

    @Test
    void should_not_wait_without_a_ceiling() {
        RowRate rate = new RowRate(0, clock);
        assertThat(rate.reserve(1_000_000)).isZero();
        assertThat(rate.reserve(1_000_000)).isZero();
    }

    @Test
    void should_space_requests_by_their_rows() {
        RowRate rate = new RowRate(1_000, clock);
        assertThat(rate.reserve(100)).isZero();
        assertThat(rate.reserve(50)).isEqualTo(Duration.ofMillis(100));
        assertThat(rate.reserve(1)).isEqualTo(Duration.ofMillis(150));
    }

    @Test
    void should_not_save_up_room_while_nothing_is_sent() {
        RowRate rate = new RowRate(1_000, clock);
        assertThat(rate.reserve(10)).isZero();
        clock.advance(Duration.ofSeconds(60));
        assertThat(rate.reserve(10)).isZero();
        assertThat(rate.reserve(10)).isEqualTo(Duration.ofMillis(10));
    }
}
