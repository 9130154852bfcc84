// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.faker.stream.SplitMix;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BirthsTest {
    private static final long START = 1_767_225_600_000_000L;
    private static final long DAY = 86_400_000_000L;

    @Test
    void should_have_those_that_exist_from_the_beginning_first() {
        Births births = Births.of(1, START, 1000, ArrivalRule.steady(Rate.parse("5/s")), Long.MAX_VALUE);

        assertThat(births.at(0)).isEqualTo(START);
        assertThat(births.at(999)).isEqualTo(START);
        assertThat(births.at(1000)).isBetween(START, START + 199_999);
        assertThat(births.by(START - 1)).isZero();
        assertThat(births.by(START + 10_000_000 - 1)).isEqualTo(1050);
    }

    @Test
    void should_let_as_many_be_born_as_there_may_be() {
        Births births = Births.of(1, START, 10, ArrivalRule.steady(Rate.parse("1/ms")), 20);

        for (int i = 0; i < 10; i++) {
            assertThat(births.at(i)).isEqualTo(START);
            assertThat(births.at(10 + i)).isBetween(START + i * 1000L, START + i * 1000L + 999);
        }
        assertThat(births.at(20)).isEqualTo(Births.NEVER);
        assertThat(births.count()).isEqualTo(20);
    }

    @Test
    void should_vary_the_gaps() {
        Births births = Births.of(1, START, 0, ArrivalRule.steady(Rate.parse("5/s")), Long.MAX_VALUE);
        Set<Long> gaps = new HashSet<>();

        for (int i = 0; i < 100; i++) {
            gaps.add(births.at(i + 1) - births.at(i));
        }

        assertThat(gaps).hasSizeGreaterThan(95);
    }

    @Test
    void should_end_with_the_year_9999() {
        Births births = Births.of(1, START, 0, ArrivalRule.steady(Rate.parse("10000000/s")), Long.MAX_VALUE);

        assertThat(births.at(births.count() - 1)).isLessThanOrEqualTo(Durations.LAST);
        assertThat(births.at(births.count())).isEqualTo(Births.NEVER);
        assertThat(births.at(Long.MAX_VALUE)).isEqualTo(Births.NEVER);
        assertThat(births.by(Long.MAX_VALUE)).isEqualTo(births.count());
    }

    @Test
    void should_be_busiest_at_the_peak() {
        long peak = Peak.micros("19:00", ZoneId.of("Europe/Berlin"), Instant.parse("2026-01-01T00:00:00Z"));
        ArrivalRule rule = new ArrivalRule(Rate.parse("100/s"), 0.8, DAY, peak);
        Births births = Births.of(1, START, 0, rule, Long.MAX_VALUE);
        long hour = DAY / 24;

        // 19:00 in Berlin is 18:00 UTC.
        double atPeak = births.by(START + 37 * hour / 2) - births.by(START + 35 * hour / 2);
        double atTrough = births.by(START + 13 * hour / 2) - births.by(START + 11 * hour / 2);

        assertThat(atPeak).isBetween(360_000 * 1.78, 360_000 * 1.8);
        assertThat(atTrough).isBetween(360_000 * 0.2, 360_000 * 0.22);
    }

    @Test
    void should_follow_the_sine() {
        long period = 1000 * 1024;
        Swing swing = new Swing(1, period * 1000, 300 * 1000_000);
        double circle = 2 * Math.PI / (period * 1000.0);
        for (long time = 0; time < period * 1000; time += 7_777_777) {
            double even = time + (Math.sin(circle * (time - 300e6)) + Math.sin(circle * 300e6)) / circle;
            assertThat(swing.straighten(time)).isBetween(even - 2000, even + 2000);
        }
    }

    @Test
    void should_be_born_at_the_same_times_in_each_jvm() {
        long hash = 0;
        for (double swing : new double[] {0, 0.3, 0.9, 1}) {
            ArrivalRule rule = new ArrivalRule(Rate.parse("123.456/s"), swing, DAY, START + DAY / 3);
            Births births = Births.of(42, START, 1000, rule, Long.MAX_VALUE);
            for (long entity = 0; entity < 1L << 45; entity = entity * 3 / 2 + 1) {
                hash = SplitMix.mixAt(hash ^ births.at(entity), births.by(START + entity * 1000));
            }
        }

        assertThat(Long.toHexString(hash)).isEqualTo("efaecd34af282dba");
    }

    /** A period that 1,024 does not divide: the pieces of the sine are not equally long. */
    @Test
    void should_be_born_at_the_same_times_of_an_odd_period_in_each_jvm() {
        ArrivalRule rule = new ArrivalRule(Rate.parse("1000/s"), 1, 1_000_000, START + 300_000);
        Births births = Births.of(42, START, 0, rule, Long.MAX_VALUE);
        long hash = 0;
        for (long entity = 0; entity < 3_000; entity++) {
            hash = SplitMix.mixAt(hash ^ births.at(entity), births.by(START + entity * 997));
        }

        assertThat(births.at(357)).isEqualTo(START + 252_743);
        assertThat(Long.toHexString(hash)).isEqualTo("9462a7a4257bfbd8");
    }

    @Test
    void should_take_the_last_beginning_and_the_most_entities() {
        Births births = Births.of(1, Durations.LAST, Integer.MAX_VALUE, null, Long.MAX_VALUE);

        assertThat(births.at(Integer.MAX_VALUE - 1L)).isEqualTo(Durations.LAST);
        assertThat(births.count()).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Births.of(1, Durations.LAST + 1, 1, null, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Births.of(1, START, Integer.MAX_VALUE + 1L, null, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void should_be_busiest_at_the_peak_whenever_the_world_began() {
        long hour = DAY / 24;
        ArrivalRule rule = new ArrivalRule(Rate.parse("100/s"), 0.8, DAY, START + 18 * hour);
        Births births = Births.of(1, START + 7 * hour, 0, rule, Long.MAX_VALUE);

        double atPeak = births.by(START + 37 * hour / 2) - births.by(START + 35 * hour / 2);
        assertThat(atPeak).isBetween(360_000 * 1.78, 360_000 * 1.8);
    }

    @Test
    void should_let_several_be_born_in_the_first_microsecond() {
        Births births = Births.of(1, START, 0, ArrivalRule.steady(Rate.parse("10000000/s")), Long.MAX_VALUE);

        assertThat(births.by(START)).isEqualTo(10);
        assertThat(births.at(9)).isEqualTo(START);
        assertThat(births.at(10)).isEqualTo(START + 1);
    }

    /** Of three in ten microseconds, the last has the longest gap: the places are 0, 3, 6 and 10. */
    @Test
    void should_be_born_at_any_microsecond_of_a_gap() {
        Set<Long> last = new HashSet<>();
        for (long bits = 0; bits < 100; bits++) {
            Births births = Births.of(bits, START, 0, ArrivalRule.steady(new Rate(3, 10)), Long.MAX_VALUE);
            last.add(births.at(2) - START);
        }

        assertThat(last).containsExactlyInAnyOrder(6L, 7L, 8L, 9L);
    }
}
