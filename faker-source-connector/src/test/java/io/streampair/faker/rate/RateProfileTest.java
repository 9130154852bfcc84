// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RateProfileTest {
    static Stream<RateProfile> profiles() {
        return Stream.of(
                new SteadyProfile(0.3),
                new SteadyProfile(1_000_000),
                new RampProfile(0, 100, 60),
                new RampProfile(500, 20, 10),
                new RampProfile(5, 5, 10),
                new SineProfile(100, 0.9, 60),
                new SineProfile(0.01, 0.5, 86_400),
                StagedProfile.bursts(100, 60, 0.1),
                stages(true),
                stages(false));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void should_invert_the_time_of_a_record_and_the_records_until_a_time(RateProfile profile) {
        double before = 0;
        for (int record = 0; record < 5_000; record++) {
            double time = profile.secondsAt(record);
            assertThat(time).isGreaterThanOrEqualTo(before);
            assertThat(profile.recordsUntil(time)).isCloseTo(record, within(1e-4));
            before = time;
        }
    }

    @Test
    void should_start_with_the_first_record_at_once() {
        assertThat(profiles().map(profile -> profile.secondsAt(0)))
                .allSatisfy(time -> assertThat(time).isCloseTo(0, within(1e-9)));
    }

    @Test
    void should_keep_the_rates_of_their_profiles() {
        assertThat(new RampProfile(0, 100, 60).recordsUntil(60)).isEqualTo(3_000);
        assertThat(new RampProfile(0, 100, 60).recordsUntil(61)).isEqualTo(3_100);
        assertThat(new SineProfile(100, 0.5, 60).recordsUntil(600)).isCloseTo(60_000, within(1e-6));
        assertThat(new SineProfile(100, 0.5, 60).recordsUntil(30)).isCloseTo(3_000 + 50 * 60 / Math.PI, within(1e-6));
        assertThat(StagedProfile.bursts(100, 60, 0.1).recordsUntil(6)).isCloseTo(6_000, within(1e-6));
        assertThat(StagedProfile.bursts(100, 60, 0.1).recordsUntil(59)).isCloseTo(6_000, within(1e-6));
        assertThat(stages(true).recordsUntil(40)).isEqualTo(1_600);
        assertThat(stages(false).recordsUntil(41)).isEqualTo(1_630);
    }

    @Test
    void should_be_silent_between_stages() {
        assertThat(stages(true).secondsAt(999)).isCloseTo(9.99, within(1e-9));
        assertThat(stages(true).secondsAt(1_000)).isCloseTo(20, within(1e-9));
    }

    private static RateProfile stages(boolean repeat) {
        return new StagedProfile(
                List.of(
                        new StagedProfile.Stage(100, 10),
                        new StagedProfile.Stage(0, 10),
                        new StagedProfile.Stage(30, 20)),
                repeat);
    }
}
