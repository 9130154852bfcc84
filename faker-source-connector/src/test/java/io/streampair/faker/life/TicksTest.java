// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static io.streampair.faker.life.SampleWorld.SECOND;
import static io.streampair.faker.life.SampleWorld.START;
import static io.streampair.faker.life.SampleWorld.ticks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streampair.faker.time.Births;
import io.streampair.faker.time.Durations;
import java.util.StringJoiner;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final Life TICKS = ticks("10s", "0s", 0);

    private final Event event = new Event();

    @Test
    void should_tick_once_a_tick_each() {
        LifeStream devices = stream(ticks("10s", "3s", 0));
        int[] tenths = new int[10];
        for (long entity = 0; entity < 500; entity++) {
            assertThat(devices.begin(event, entity)).isTrue();
            long born = event.born();
            long phase = TICKS.moveTo(event, 1) ? event.at() - born : 0;
            assertThat(phase).isBetween(1L, 10 * SECOND);
            tenths[(int) ((phase - 1) / SECOND)]++;
            devices.begin(event, entity);
            for (long tick = 1; tick < 20; tick++) {
                assertThat(devices.life().next(event)).isTrue();
                assertThat(event.number()).isEqualTo(tick);
                assertThat(event.kind()).isEqualTo(EventKind.UPDATE);
                assertThat(event.at() - born - phase - (tick - 1) * 10 * SECOND).isBetween(0L, 3 * SECOND);
            }
        }
        for (int tenth : tenths) {
            assertThat(tenth).isBetween(48, 52);
        }
    }

    @Test
    void should_create_again_what_a_tick_has_deleted() {
        LifeStream accounts = stream(ticks("1h", "50m", 0.3));
        int deletes = 0;
        for (long entity = 0; entity < 500; entity++) {
            boolean there = false;
            accounts.begin(event, entity);
            for (int tick = 0; tick < 100; tick++) {
                assertThat(event.kind() == EventKind.CREATE).isEqualTo(!there);
                there = event.kind() != EventKind.DELETE;
                deletes += there ? 0 : 1;
                accounts.life().next(event);
            }
        }
        // Of 0.3 that may, those after a delete do not.
        assertThat(deletes / 50_000.0).isCloseTo(0.3 / 1.3, within(0.01));
    }

    @Property(tries = 500)
    void should_find_ticks_by_number_and_by_time(
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long every,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double jitter,
            @ForAll @LongRange(max = 100_000) long tick,
            @ForAll @LongRange(max = 499) long entity) {
        LifeStream stream = stream(new LifeCompiler().ticks(every, (long) (jitter * every), 0.2));
        boolean found = stream.moveTo(event, entity, tick);
        String expected = event.toString();
        long at = event.at();

        if (found) {
            assertThat(stream.moveToLast(event, entity, at)).isTrue();
            assertThat(event).hasToString(expected);
            assertThat(stream.moveBeyond(event, entity, TimePosition.before(at)))
                    .isTrue();
            assertThat(event).hasToString(expected);
            assertThat(stream.moveBeyond(event, entity, TimePosition.before(at + 1)))
                    .isTrue();
            assertThat(event.number()).isEqualTo(tick + 1);
            assertThat(stream.moveToLast(event, entity, at - 1)).isEqualTo(tick > 0);
            stream.begin(event, entity);
            stream.life().restore(event, at, 0);
            assertThat(event).hasToString(expected);
        }
    }

    @Test
    void should_end_with_the_year_9999() {
        LifeStream stream = stream(ticks("365d", "364d", 0));
        long tick = 0;
        while (stream.moveTo(event, 0, tick)) {
            assertThat(event.at()).isLessThanOrEqualTo(Durations.LAST);
            tick++;
        }
        assertThat(tick).isBetween(7970L, 7990L);
        assertThat(stream.moveTo(event, 0, Long.MAX_VALUE)).isFalse();
        assertThat(stream.moveBeyond(event, 0, TimePosition.before(Long.MAX_VALUE)))
                .isFalse();
        assertThat(stream.moveToLast(event, 0, Long.MAX_VALUE)).isTrue();
        assertThat(event.number()).isEqualTo(tick - 1);
    }

    @Test
    void should_tick_up_to_the_last_microsecond_of_the_year_9999() {
        LifeStream micros = stream(ticks("1us", "0s", 0));
        long last = Durations.LAST - START;

        assertThat(micros.moveTo(event, 0, last)).isTrue();
        assertThat(event.at()).isEqualTo(Durations.LAST);
        assertThat(micros.moveTo(event, 0, last + 1)).isFalse();
        assertThat(micros.moveBeyond(event, 0, TimePosition.before(Durations.LAST)))
                .isTrue();
        assertThat(event.number()).isEqualTo(last);
        assertThat(micros.moveBeyond(event, 0, TimePosition.before(Durations.LAST + 1)))
                .isFalse();
    }

    @Test
    void should_tick_until_the_year_9999_from_any_birth_on() {
        long year1900 = -2_208_988_800_000_000L;
        for (long born : new long[] {year1900, START}) {
            LifeStream stream = new LifeStream(0, Births.of(9, born, 500, null, 500), ticks("365d", "0s", 0));
            for (long entity = 0; entity < 500; entity++) {
                assertThat(stream.moveToLast(event, entity, Durations.LAST)).isTrue();
                assertThat(event.at()).isBetween(Durations.LAST - 365 * SampleWorld.DAY + 1, Durations.LAST);
                assertThat(stream.moveBeyond(event, entity, TimePosition.before(event.at() + 1)))
                        .isFalse();
            }
        }
    }

    @Test
    void should_know_which_ticks_create() {
        LifeStream accounts = stream(ticks("1h", "50m", 0.3));
        for (long entity = 0; entity < 50; entity++) {
            for (long tick = 0; tick < 50; tick++) {
                accounts.moveTo(event, entity, tick);
                boolean creates = event.kind() == EventKind.CREATE;
                assertThat(tick > 0 || creates).isTrue();
                accounts.moveTo(event, entity, 60);
                assertThat(accounts.life().creates(event, tick)).isEqualTo(creates);
            }
        }
    }

    @Test
    void should_tick_at_the_same_times_in_each_jvm() {
        LifeStream accounts = stream(ticks("1h", "50m", 0.3));
        StringJoiner ticks = new StringJoiner(" ");
        accounts.begin(event, 4);
        for (int tick = 0; tick < 8; tick++) {
            ticks.add(event.kind() + "@" + (event.at() - START));
            accounts.life().next(event);
        }

        assertThat(ticks.toString())
                .isEqualTo("CREATE@0 DELETE@3000226036 CREATE@6108135061 DELETE@11671216806 CREATE@12930922599 "
                        + "UPDATE@18530294605 UPDATE@21809414096 UPDATE@23401984128");
    }

    private static LifeStream stream(Life life) {
        return new LifeStream(0, Births.of(9, START, 500, null, 500), life);
    }
}
