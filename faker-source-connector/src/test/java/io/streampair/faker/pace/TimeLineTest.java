// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeLineTest {
    static Stream<TimeLine> lines() {
        return Stream.of(
                new Steady(0.3),
                new Steady(1_000_000),
                new Ramp(0, 100, 60),
                new Ramp(500, 20, 10),
                new Ramp(5, 5, 10),
                new Sine(100, 0.9, 60),
                new Sine(0.01, 0.5, 86_400),
                Stages.bursts(100, 60, 0.1),
                stages(true),
                stages(false));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void should_tell_the_time_of_a_record_and_the_records_until_a_time_alike(TimeLine line) {
        double before = 0;
        for (int record = 0; record < 5_000; record++) {
            double time = line.secondsAt(record);
            assertThat(time).isGreaterThanOrEqualTo(before);
            assertThat(line.recordsUntil(time)).isCloseTo(record, within(1e-4));
            before = time;
        }
    }

    @Test
    void should_start_with_the_first_record_at_once() {
        assertThat(lines().map(line -> line.secondsAt(0)))
                .allSatisfy(time -> assertThat(time).isCloseTo(0, within(1e-9)));
    }

    @Test
    void should_keep_the_rates_of_their_profiles() {
        assertThat(new Ramp(0, 100, 60).recordsUntil(60)).isEqualTo(3_000);
        assertThat(new Ramp(0, 100, 60).recordsUntil(61)).isEqualTo(3_100);
        assertThat(new Sine(100, 0.5, 60).recordsUntil(600)).isCloseTo(60_000, within(1e-6));
        assertThat(new Sine(100, 0.5, 60).recordsUntil(30)).isCloseTo(3_000 + 50 * 60 / Math.PI, within(1e-6));
        assertThat(Stages.bursts(100, 60, 0.1).recordsUntil(6)).isCloseTo(6_000, within(1e-6));
        assertThat(Stages.bursts(100, 60, 0.1).recordsUntil(59)).isCloseTo(6_000, within(1e-6));
        assertThat(stages(true).recordsUntil(40)).isEqualTo(1_600);
        assertThat(stages(false).recordsUntil(41)).isEqualTo(1_630);
    }

    @Test
    void should_be_silent_between_stages() {
        assertThat(stages(true).secondsAt(999)).isCloseTo(9.99, within(1e-9));
        assertThat(stages(true).secondsAt(1_000)).isCloseTo(20, within(1e-9));
    }

    private static TimeLine stages(boolean repeat) {
        return new Stages(
                List.of(new Stages.Stage(100, 10), new Stages.Stage(0, 10), new Stages.Stage(30, 20)), repeat);
    }
}
