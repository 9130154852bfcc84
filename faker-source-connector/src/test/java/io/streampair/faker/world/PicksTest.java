// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.life.LifeCompiler;
import io.streampair.faker.life.LifeStream;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.time.Births;
import io.streampair.faker.time.Rate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PicksTest {
    private static final long SECOND = 1_000_000;
    private static final long START = 1_767_225_600_000_000L;
    private static final int DRAWS = 10_000;

    private final SplitMix random = new SplitMix();
    private final Births births = Births.of(9, START, 0, ArrivalRule.steady(Rate.parse("1/s")), Long.MAX_VALUE);

    /** A row that is born after about so many seconds. */
    private Row row(long entity) {
        LifeStream stream = new LifeStream(0, births, LifeCompiler.oneEvent());
        Row row = new Row(new Frame("s", List.of(), stream, random, new Effort()));
        row.moveTo(entity, births.at(entity));
        return row;
    }

    /** How often each of a population is picked. */
    private List<Integer> picked(Pick pick, int population, Row row) {
        int[] picked = new int[population];
        for (int i = 0; i < DRAWS; i++) {
            picked[(int) pick.draw(population, row, births, random)]++;
        }
        return Arrays.stream(picked).boxed().toList();
    }

    @Test
    void should_take_the_one_with_the_same_number() {
        assertThat(Picks.EACH.draw(6, row(5), births, random)).isEqualTo(5);
        assertThat(Picks.EACH.draw(5, row(5), births, random)).isEqualTo(Pick.NONE);
    }

    @Test
    void should_take_each_as_often() {
        assertThat(picked(Picks.UNIFORM, 10, row(5))).allMatch(times -> times > 900 && times < 1100);
    }

    @Test
    void should_take_recent_ones_by_their_age() {
        List<Integer> picked = picked(Picks.recent(10 * SECOND), 1000, row(1000));
        double ages = 0;
        for (int entity = 0; entity < 1000; entity++) {
            ages += (1000.0 - entity) * picked.get(entity);
        }

        assertThat(ages / DRAWS).isBetween(9.7, 11.0);
        assertThat(picked.get(999)).isGreaterThan(picked.get(980)).isGreaterThan(500);
    }

    @Test
    void should_take_the_latest_of_those_that_may_be_taken() {
        assertThat(picked(Picks.recent(SECOND), 10, row(1000)).get(9)).isEqualTo(DRAWS);
    }

    @Test
    void should_take_any_if_none_is_that_old() {
        for (long mean : new long[] {1_000_000_000 * SECOND, 300_000_000_000L * SECOND}) {
            assertThat(picked(Picks.recent(mean), 10, row(10))).allMatch(times -> times > 900 && times < 1100);
        }
    }

    @Test
    void should_take_the_oldest_of_a_growing_population_most_often() {
        List<Integer> growing = picked(Picks.zipf(1, false, 7), 100, row(5));
        List<Integer> fixed = picked(Picks.zipf(1, true, 7), 100, row(5));

        // A share of 1 / (1 + 1/2 + ... + 1/100) = 0.193, and half of it.
        assertThat(growing.get(0)).isBetween(1800, 2060);
        assertThat(growing.get(1)).isBetween(880, 1050);
        assertThat(growing.get(99)).isBetween(5, 40);
        assertThat(fixed.get(0)).isLessThan(900);
        assertThat(fixed).anyMatch(times -> times > 1800).anyMatch(times -> times < 40);
    }

    @Test
    void should_follow_a_population_that_grows() {
        Pick pick = Picks.zipf(0.01, false, 7);
        for (int population : new int[] {1, 100, 10}) {
            assertThat(picked(pick, population, row(5))).allMatch(times -> times > 0);
        }
    }
}
