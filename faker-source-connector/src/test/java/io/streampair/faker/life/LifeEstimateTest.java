// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static io.streampair.faker.life.SampleWorld.DAY;
import static io.streampair.faker.life.SampleWorld.START;
import static io.streampair.faker.life.SampleWorld.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.time.Births;
import io.streampair.faker.time.Durations;
import io.streampair.faker.time.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeEstimateTest {
    @Test
    void should_expect_as_many_to_be_live_as_are() {
        LifeStream orders = SampleWorld.orders(0, 42, "2/s");
        LifeEstimate estimate = LifeEstimate.of(orders, SampleWorld.ORDER_ARRIVALS, 50, Durations.LAST - START);
        WorldEvents events = SampleWorld.all(List.of(orders), TimePosition.before(START + 20 * DAY / 24));

        assertThat((double) estimate.live()).isCloseTo((double) events.size(), within(events.size() * 0.1));
        assertThat(estimate.cut()).isBetween(0.005, 0.1);
        assertThat(estimate.events()).isBetween(3.5, 4.5);
    }

    @Test
    void should_count_those_from_the_beginning_while_they_live() {
        Life life = SampleWorld.states(null, null, rule("A", "1h", "B", 1), rule("B", null));
        LifeEstimate estimate = estimate(life, 1000, "1/s");
        LifeEstimate shorter = LifeEstimate.of(stream(life, 0, "1/s", Long.MAX_VALUE), arrivals("1/s"), 0, 60_000_000);

        assertThat(estimate.live()).isEqualTo(4600);
        assertThat(shorter.live()).isEqualTo(60);
        assertThat(LifeEstimate.of(stream(life, 0, "1/s", 10), arrivals("1/s"), 0, DAY)
                        .live())
                .isEqualTo(10);
    }

    @Test
    void should_say_what_lives_cost() {
        Life life = SampleWorld.states("30d", null, rule("A", "exponential(6d)", "B", 1), rule("B", "10d", "A", 1));
        LifeEstimate estimate = estimate(life, 0, "1/s");

        assertThat(estimate.text())
                .matches(
                        "about [12],\\d00,000 live, \\d\\d MB, rebuild 0\\.\\d s, 100\\.0 % of the lives end by at_most");
        assertThat(estimate(SampleWorld.states("3650d", null, rule("A", "1s", "A", 1)), 0, "1/d")
                        .tooLong())
                .isEqualTo(1);
    }

    @Test
    void should_keep_each_of_an_endless_life() {
        LifeStream devices =
                new LifeStream(0, Births.of(1, START, 500, null, Long.MAX_VALUE), SampleWorld.ticks("10s", "3s", 0));
        LifeEstimate estimate = LifeEstimate.of(devices, null, 500, DAY);

        assertThat(estimate.live()).isEqualTo(500);
        assertThat(estimate.events()).isInfinite();
        assertThat(estimate.text()).isEqualTo("about 500 live, 0 MB, rebuild 0.0 s");
    }

    @Test
    void should_keep_nothing_of_plain_records() {
        LifeEstimate estimate = estimate(LifeCompiler.oneEvent(), 1000, "1/s");

        assertThat(estimate.live()).isZero();
        assertThat(estimate.events()).isEqualTo(1);
    }

    private static LifeEstimate estimate(Life life, long initial, String rate) {
        return LifeEstimate.of(stream(life, initial, rate, Long.MAX_VALUE), arrivals(rate), initial, 1000 * DAY);
    }

    private static LifeStream stream(Life life, long initial, String rate, long most) {
        return new LifeStream(0, Births.of(1, START, initial, arrivals(rate), most), life);
    }

    private static ArrivalRule arrivals(String rate) {
        return ArrivalRule.steady(Rate.parse(rate));
    }
}
