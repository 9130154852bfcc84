// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BirthsPropertyTest {
    private static final long YEAR = 31_536_000_000_000L;

    @Property(tries = 500)
    void should_say_who_is_born_by_when_as_it_says_when_one_is_born(
            @ForAll("births") Births births, @ForAll("times") long time) {
        long born = births.by(time);

        assertThat(born).isBetween(0L, births.count());
        if (born > 0) {
            assertThat(births.at(born - 1)).isLessThanOrEqualTo(time);
        }
        if (born < births.count()) {
            assertThat(births.at(born)).isGreaterThan(time);
        }
    }

    @Property(tries = 500)
    void should_never_give_birth_before_one_with_a_lower_number(
            @ForAll("births") Births births, @ForAll("shares") double share) {
        long first = (long) (share * Math.max(0, births.count() - 200));
        long last = births.at(first);

        for (long entity = first; entity < Math.min(births.count(), first + 200); entity++) {
            long at = births.at(entity);
            assertThat(at).isGreaterThanOrEqualTo(last);
            assertThat(births.by(at)).isGreaterThan(entity);
            assertThat(births.by(at - 1)).isLessThanOrEqualTo(entity);
            last = at;
        }
    }

    @Property(tries = 500)
    void should_keep_a_steady_rate_to_the_microsecond(@ForAll("rates") Rate rate, @ForAll("shares") double share) {
        Births births = Births.of(3, 0, 0, ArrivalRule.steady(rate), Long.MAX_VALUE);
        long entity = Math.min(births.count() - 1, (long) (share * births.count()));

        assertThat(BigInteger.valueOf(births.at(entity))).isBetween(exact(rate, entity), exact(rate, entity + 1));
    }

    private static BigInteger exact(Rate rate, long entity) {
        return BigInteger.valueOf(entity)
                .multiply(BigInteger.valueOf(rate.micros()))
                .divide(BigInteger.valueOf(rate.count()));
    }

    @Property(tries = 200)
    void should_have_the_mean_rate_over_each_period_of_a_swing(
            @ForAll("rates") Rate rate, @ForAll("shares") double swing, @ForAll("shares") double peak) {
        long period = 86_400_000_000L;
        ArrivalRule rule = new ArrivalRule(rate, swing, period, (long) (peak * period));
        Births births = Births.of(3, 0, 0, rule, Long.MAX_VALUE);

        for (long periods = 1; periods < 100; periods += 7) {
            double mean = rate.perMicro() * period * periods;
            assertThat((double) births.by(period * periods - 1))
                    .isBetween(mean * (1 - 1e-9) - 2, mean * (1 + 1e-9) + 2);
        }
    }

    @Provide
    static Arbitrary<Births> births() {
        Arbitrary<ArrivalRule> rules = Combinators.combine(rates(), shares(), periods(), times())
                .as((rate, swing, period, peak) -> swing < 0.2
                        ? ArrivalRule.steady(rate)
                        : new ArrivalRule(rate, Math.min(1, (swing - 0.2) * 1.3), period, peak));
        Arbitrary<Long> began = Arbitraries.oneOf(
                Arbitraries.of(0L, 1_767_225_600_000_000L, micros("0001-01-01T00:00:00Z"), Durations.LAST - YEAR),
                Arbitraries.longs().between(-100 * YEAR, 1000 * YEAR));
        Arbitrary<Long> most = Arbitraries.of(0L, 1L, 1000L, Long.MAX_VALUE);
        Arbitrary<Long> initial = Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, 2L), Arbitraries.longs().between(0, 2_000_000));
        return Combinators.combine(rules.injectNull(0.1), began, initial, most, Arbitraries.longs())
                .as((rule, start, first, count, bits) -> Births.of(bits, start, first, rule, count));
    }

    @Provide
    static Arbitrary<Rate> rates() {
        Arbitrary<Rate> any = Combinators.combine(
                        Arbitraries.longs().between(1, Integer.MAX_VALUE),
                        Arbitraries.longs().between(1, 100 * YEAR))
                .as(Rate::new);
        return Arbitraries.oneOf(
                any.filter(rate -> rate.perMicro() <= 10),
                Arbitraries.of(
                                "1/365d",
                                "10000000/s",
                                "9999999/s",
                                "0.1/s",
                                "3/7m",
                                "123456789/w",
                                "1/1us",
                                "7/3650000d")
                        .map(Rate::parse));
    }

    @Provide
    static Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    static Arbitrary<Long> periods() {
        return Arbitraries.oneOf(
                Arbitraries.of(1_000_000L, 86_400_000_000L, 7 * 86_400_000_000L, YEAR, Durations.LONGEST),
                Arbitraries.longs().between(1_000_000, 10 * YEAR));
    }

    @Provide
    static Arbitrary<Long> times() {
        return Arbitraries.oneOf(
                Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L, 0L, Durations.LAST, Durations.LAST + 1),
                Arbitraries.longs().between(-100 * YEAR, 8000 * YEAR),
                Arbitraries.longs().between(1_767_225_600_000_000L, 1_767_225_600_000_000L + YEAR));
    }

    private static long micros(String instant) {
        return Instant.parse(instant).getEpochSecond() * 1_000_000;
    }
}
