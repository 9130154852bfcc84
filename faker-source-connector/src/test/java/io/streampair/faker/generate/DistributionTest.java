// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streampair.faker.stream.SplitMix;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kolmogorov-Smirnov tests of the distributions, with fixed seeds. A correct distribution would fail for one seed in a
 * million.
 */
class DistributionTest {
    private static final int DRAWS = 20_000;
    private static final double ONE_IN_A_MILLION = 2.69;

    @Test
    void should_spread_uniform_numbers_evenly() {
        check(x -> (x + 5) / 25, "generator", "double", "min", "-5", "max", "20");
    }

    @Test
    void should_draw_normal_numbers() {
        check(
                x -> normal((x - 100) / 15),
                "generator",
                "double",
                "min",
                "-1000",
                "max",
                "1000",
                "distribution",
                "normal",
                "mean",
                "100",
                "deviation",
                "15");
    }

    @Test
    void should_draw_what_a_normal_distribution_has_within_the_bounds() {
        double low = normal(-0.5);
        double high = normal(1);

        check(
                x -> (normal(x) - low) / (high - low),
                "generator",
                "double",
                "min",
                "-0.5",
                "max",
                "1",
                "distribution",
                "normal",
                "mean",
                "0",
                "deviation",
                "1");
    }

    @Test
    void should_draw_log_normal_numbers() {
        check(
                x -> normal(Math.log(x / 30) / 0.8),
                "generator",
                "double",
                "min",
                "0",
                "max",
                "1e12",
                "distribution",
                "log-normal",
                "mean",
                "30",
                "deviation",
                "0.8");
    }

    @Test
    void should_draw_exponential_numbers_above_the_least() {
        check(
                x -> 1 - Math.exp(-(x - 7) / 3),
                "generator",
                "double",
                "min",
                "7",
                "max",
                "1e9",
                "distribution",
                "exponential",
                "mean",
                "3");
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "0.5, 100", "1.3, 1000", "2, 5", "1, 1"})
    void should_draw_ranks_by_the_law_of_zipf(double exponent, int ranks) {
        Zipf zipf = new Zipf(ranks, exponent);
        SplitMix random = new SplitMix();
        int[] seen = new int[ranks + 1];
        for (int i = 0; i < DRAWS; i++) {
            random.reset(SplitMix.mixAt(1, i));
            seen[(int) zipf.rank(random)]++;
        }

        double all = 0;
        for (int rank = 1; rank <= ranks; rank++) {
            all += Math.pow(rank, -exponent);
        }
        for (int rank = 1; rank <= ranks; rank++) {
            double expected = DRAWS * Math.pow(rank, -exponent) / all;
            assertThat((double) seen[rank]).isCloseTo(expected, within(5.5 * Math.sqrt(expected) + 1));
        }
    }

    @Test
    void should_draw_ranks_of_a_huge_range_without_delay() {
        Zipf zipf = new Zipf(Long.MAX_VALUE / 2, 1.01);
        SplitMix random = new SplitMix();

        for (int i = 0; i < DRAWS; i++) {
            random.reset(SplitMix.mix(i));
            assertThat(zipf.rank(random)).isPositive();
        }
    }

    @Test
    void should_draw_integers_of_each_value_equally_often() {
        FieldSamples field = FieldSamples.of("generator", "integer", "min", "-3", "max", "6");
        int[] seen = new int[10];
        for (long i = 0; i < DRAWS; i++) {
            seen[(int) (long) (Long) field.at(i) + 3]++;
        }

        for (int times : seen) {
            assertThat((double) times).isCloseTo(DRAWS / 10.0, within(5.5 * Math.sqrt(DRAWS / 10.0)));
        }
    }

    @Test
    void should_be_true_as_often_as_the_odds_say_and_null_as_often_as_the_rate_says() {
        FieldSamples field = FieldSamples.of("generator", "boolean", "odds", "0.2", "null.rate", "0.25");
        int yes = 0;
        int nulls = 0;
        for (long i = 0; i < DRAWS; i++) {
            Object value = field.at(i);
            yes += Boolean.TRUE.equals(value) ? 1 : 0;
            nulls += value == null ? 1 : 0;
        }

        assertThat((double) nulls).isCloseTo(DRAWS * 0.25, within(5 * Math.sqrt(DRAWS * 0.25 * 0.75)));
        assertThat((double) yes).isCloseTo(DRAWS * 0.15, within(5 * Math.sqrt(DRAWS * 0.15 * 0.85)));
    }

    private static void check(DoubleUnaryOperator cumulative, String... settings) {
        FieldSamples field = FieldSamples.of(settings);
        double[] values = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            values[i] = (Double) field.at(i);
        }
        Arrays.sort(values);
        double greatest = 0;
        for (int i = 0; i < DRAWS; i++) {
            double expected = cumulative.applyAsDouble(values[i]);
            greatest = Math.max(greatest, Math.abs(expected - (i + 0.5) / DRAWS));
        }
        assertThat(greatest * Math.sqrt(DRAWS)).isLessThan(ONE_IN_A_MILLION);
    }

    /** The standard normal distribution, by Abramowitz and Stegun 26.2.17, right to seven digits. */
    private static double normal(double x) {
        if (x < 0) {
            return 1 - normal(-x);
        }
        double t = 1 / (1 + 0.2316419 * x);
        double tail = t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
                * Math.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI);
        return 1 - tail;
    }
}
