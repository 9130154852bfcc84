// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.streampair.faker.stream.SplitMix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DwellTest {
    private static final long MINUTE = 60_000_000;
    private static final long DAY = 86_400_000_000L;
    private static final int DRAWS = 200_000;

    @Test
    void should_stay_always_as_long() {
        assertThat(Dwell.parse("10m").micros(7)).isEqualTo(10 * MINUTE);
        assertThat(Dwell.parse("10m").longest()).isEqualTo(10 * MINUTE);
    }

    @Test
    void should_stay_uniformly_long() {
        long[] drawn = drawn(Dwell.parse("1d..14d"));

        assertThat(drawn[0]).isBetween(DAY, DAY + DAY / 1000);
        assertThat(drawn[DRAWS - 1]).isBetween(14 * DAY - DAY / 1000, 14 * DAY);
        assertThat(drawn[DRAWS / 2] / (double) DAY).isCloseTo(7.5, within(0.05));
        assertThat(drawn(Dwell.parse("1us..2us"))).contains(1, 2).doesNotContain(0, 3);
        assertThat(drawn(Dwell.parse("5us..5us"))).containsOnly(5);
    }

    @Test
    void should_stay_normally_long() {
        long[] drawn = drawn(Dwell.parse("2d +- 12h"));

        assertThat(mean(drawn) / DAY).isCloseTo(2, within(0.005));
        assertThat(share(drawn, 2 * DAY - DAY / 2, 2 * DAY + DAY / 2)).isCloseTo(0.684, within(0.005));
        assertThat(drawn[0]).isGreaterThanOrEqualTo(DAY / 2);
        assertThat(drawn[DRAWS - 1]).isLessThanOrEqualTo(7 * DAY / 2);
        long[] near = drawn(Dwell.parse("10s +- 10s"));
        assertThat(near[0]).isPositive();
        assertThat(near[100]).as("what is below 0 is drawn again").isGreaterThan(1_000);
    }

    @Test
    void should_stay_lognormally_long() {
        long[] drawn = drawn(Dwell.parse("20s x 3.3"));

        assertThat(drawn[DRAWS / 2] / 1e6).isCloseTo(20, within(0.3));
        assertThat(share(drawn, (long) (20e6 / 3.3), (long) (20e6 * 3.3))).isCloseTo(0.684, within(0.005));
        assertThat(drawn[DRAWS - 1]).isLessThanOrEqualTo((long) (20e6 * 3.3 * 3.3 * 3.3));
    }

    @Test
    void should_stay_exponentially_long_with_the_mean_that_is_asked_for() {
        long[] drawn = drawn(Dwell.parse("exponential(10m)"));

        assertThat(mean(drawn) / MINUTE).isCloseTo(10, within(0.1));
        assertThat(drawn[DRAWS / 2] / (double) MINUTE).isCloseTo(7.02, within(0.1));
        assertThat(drawn[DRAWS - 1]).isBetween(55 * MINUTE, 60 * MINUTE);
    }

    @ParameterizedTest
    @CsvSource({"10m", "1us", "0s..3us", "1us +- 1us", "1us x 1000", "exponential(1us)", "3650000d x 900", "1d ± 1h"})
    void should_stay_at_least_a_microsecond_and_at_most_the_longest(String text) {
        Dwell dwell = Dwell.parse(text);
        long[] drawn = drawn(dwell);

        assertThat(drawn[0]).isPositive();
        assertThat(drawn[DRAWS - 1]).isLessThanOrEqualTo(dwell.longest());
    }

    @Test
    void should_stay_as_long_in_each_jvm() {
        long hash = 0;
        for (String text : new String[] {"10m", "1d..14d", "2d +- 12h", "20s x 3.3", "exponential(10m)"}) {
            Dwell dwell = Dwell.parse(text);
            for (int i = 0; i < 10_000; i++) {
                hash = SplitMix.mix(hash ^ dwell.micros(SplitMix.mixAt(5, i)));
            }
        }

        assertThat(Long.toHexString(hash)).isEqualTo("71207e84d6c7f104");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "exponental(10m) | 1 | 'exponental' is not a dwell; did you mean exponential? Write 10m, 1d..14d",
                "exponential 10m | 13 | '(' is missing before '10m'.",
                "exponential(10m | 16 | ')' is missing.",
                "exponential(0s) | 13 | The mean is 0.",
                "normal(1d) | 1 | 'normal' is not a dwell. Write",
                "14d..1d | 1 | 14d is longer than 1d.",
                "1d.. | 5 | A duration is missing.",
                "1d..2 | 5 | '2' is not a duration.",
                "1h +- 2h | 1 | The deviation 2h is above the mean 1h",
                "1h +- 0s | 7 | The deviation is 0.",
                "20s x 1 | 7 | The factor 1 is not above 1",
                "20s x 1001 | 7 | The factor 1001 is not above 1 and at most 1000.",
                "20s x 3m | 7 | '3m' is not a number.",
                "0s x 3 | 1 | The median is 0.",
                "0s | 1 | The dwell is 0.",
                "10m 5 | 5 | '5' is not expected here.",
                "\"\" | 1 | A duration is missing."
            })
    void should_say_where_a_dwell_is_wrong(String text, int character, String problem) {
        assertThatThrownBy(() -> Dwell.parse(text))
                .isInstanceOf(InvalidTimeException.class)
                .hasMessageStartingWith("at character " + character + ": " + problem);
    }

    private static long[] drawn(Dwell dwell) {
        long[] drawn = new long[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            drawn[i] = dwell.micros(SplitMix.mixAt(11, i));
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private static double mean(long[] drawn) {
        return Arrays.stream(drawn).average().orElseThrow();
    }

    private static double share(long[] drawn, long least, long most) {
        return Arrays.stream(drawn).filter(d -> d >= least && d <= most).count() / (double) drawn.length;
    }
}
