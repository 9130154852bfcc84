// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;

class IntervalClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long START_MICROS = 1_767_225_600_000_000L;

    @Test
    void should_count_whole_nanoseconds_and_cut_them_off_to_microseconds() {
        IntervalClock clock = new IntervalClock(START, 2.5004);
        assertThat(clock.micros(0)).isEqualTo(START_MICROS);
        assertThat(clock.micros(1)).isEqualTo(START_MICROS + 2_500);
        assertThat(clock.micros(2)).isEqualTo(START_MICROS + 5_000);
        assertThat(clock.micros(3)).isEqualTo(START_MICROS + 7_501);
        assertThat(clock.micros(1_000_000)).isEqualTo(START_MICROS + 2_500_400_000L);
    }

    @Test
    void should_end_with_the_year_9999() {
        IntervalClock clock = new IntervalClock(Instant.parse("9999-12-31T23:59:50Z"), 4_500);
        assertThat(clock.lastIndex()).isEqualTo(2);
        assertThat(clock.micros(2) - clock.micros(0)).isEqualTo(9_000_000);
        assertThatThrownBy(() -> clock.micros(3))
                .isInstanceOf(ConnectException.class)
                .hasMessage("The logical clock of record 3 would be after the year 9999. Set an earlier clock.start, a "
                        + "shorter clock.interval.ms, or a count of at most 3.");
    }

    @Test
    void should_tell_its_pace_and_how_far_a_time_is() {
        IntervalClock clock = new IntervalClock(START, 0.0025);
        assertThat(clock.pace().recordsUntil(1)).isEqualTo(400_000);
        assertThat(clock.pace().secondsAt(200_000)).isEqualTo(0.5);
        assertThat(clock.secondsUntil(START_MICROS / 1_000 + 2_500)).isEqualTo(2.5);
        assertThat(clock.secondsUntil(START_MICROS / 1_000 - 500)).isEqualTo(-0.5);
    }
}
