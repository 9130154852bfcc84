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
                .matches("about [12],\\d00,000 live, \\d\\d MB, rebuild 0\\.\\d s, at_most ends 100\\.0 %"
                        + " of the lives");
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

    @Test
    void should_name_two_digits_of_how_many_are_live() {
        assertThat(text(99, 0)).isEqualTo("about 99 live, 21 MB, rebuild 0.7 s");
        assertThat(text(100, 0)).startsWith("about 100 live,");
        assertThat(text(994, 0)).startsWith("about 990 live,");
        assertThat(text(995, 0)).startsWith("about 1,000 live,");
        assertThat(text(1009, 0)).startsWith("about 1,000 live,");
        assertThat(text(12_345_678, 0.003))
                .isEqualTo("about 12,000,000 live, 21 MB, rebuild 0.7 s, at_most ends 0.3 % of the lives");
    }

    private static String text(long live, double cut) {
        return new LifeEstimate(live, 21_999_999, 0.69, cut, 0, 1).text();
    }

    @Test
    void should_count_memory_and_time_of_all_that_are_live_at_a_position() {
        Life hours = SampleWorld.states(null, null, rule("A", "1h", "B", 1), rule("B", null));
        LifeEstimate estimate = estimate(hours, 1000, "1/s");
        LifeEstimate few = LifeEstimate.of(stream(hours, 0, "1/s", 10), arrivals("1/s"), 0, DAY);
        LifeEstimate endless = LifeEstimate.of(
                new LifeStream(0, Births.of(1, START, 500, null, 500), SampleWorld.ticks("10s", "3s", 0)),
                null,
                500,
                DAY);

        // A live entity takes 26.7 bytes; a life takes 40 ns, as each of its events does.
        assertThat(estimate.bytes()).isEqualTo(122_667);
        assertThat(estimate.rebuildSeconds()).isCloseTo(4600 * 120e-9, within(1e-12));
        assertThat(estimate.events()).isEqualTo(2);
        assertThat(estimate.cut() + estimate.tooLong()).isZero();
        assertThat(few.rebuildSeconds()).isCloseTo(10 * 120e-9, within(1e-12));
        assertThat(endless.bytes()).isEqualTo(13_333);
        assertThat(endless.rebuildSeconds()).isCloseTo(500 * 40e-9, within(1e-12));
    }

    @Test
    void should_expect_as_many_as_arrive_around_the_peak() {
        Life hours = SampleWorld.states(null, null, rule("A", "1h", "B", 1), rule("B", null));
        ArrivalRule swings = new ArrivalRule(Rate.parse("1/s"), 0.8, DAY, START);

        // The hour around the peak is nearly as busy as the peak itself, which has 1.8 as many.
        assertThat(LifeEstimate.of(
                                new LifeStream(0, Births.of(1, START, 0, swings, Long.MAX_VALUE), hours),
                                swings,
                                0,
                                1000 * DAY)
                        .live())
                .isEqualTo(6386);
    }

    @Test
    void should_count_only_those_with_an_event_to_come() {
        Life half = SampleWorld.states(null, null, rule("A", "1h", "B", 1, "end", 1), rule("B", null));
        Life unequal = SampleWorld.states(
                null, null, rule("A", "1h", "B", 1), rule("B", "1h", "C", 1, "end", 1), rule("C", null));

        assertThat(estimate(half, 1000, "1/s").live()).isBetween(2250L, 2350L);
        assertThat(estimate(half, 1000, "1/s").events()).isBetween(1.48, 1.52);
        // After an hour all of the first and as many others, after two hours half and one and a half as many.
        assertThat(estimate(unequal, 10_000, "1/s").live()).isBetween(13_590L, 13_610L);
        assertThat(estimate(unequal, 0, "1/s").live()).isBetween(5350L, 5450L);
        assertThat(estimate(unequal, 0, "1/s").events()).isBetween(2.48, 2.52);
    }

    @Test
    void should_tell_how_many_lives_end_early() {
        Life half = SampleWorld.states(
                "90m", null, rule("A", "1h", "B", 1, "C", 1), rule("B", "1h", "C", 1), rule("C", null));

        assertThat(estimate(half, 0, "1/s").cut()).isBetween(0.48, 0.52);
        assertThat(estimate(half, 0, "1/s").tooLong()).isZero();
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
