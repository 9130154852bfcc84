// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static io.streampair.faker.life.SampleWorld.SECOND;
import static io.streampair.faker.life.SampleWorld.START;
import static io.streampair.faker.life.SampleWorld.rule;
import static io.streampair.faker.life.SampleWorld.states;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streampair.faker.time.Births;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatesTest {
    private static final int LIVES = 20_000;

    @Test
    void should_go_to_the_next_states_by_their_weights() {
        LifeStream stream = stream(
                states(null, null, rule("A", "1s", "B", 90, "C", 9.5, "end", 0.5), rule("B", null), rule("C", null)));
        int[] counts = new int[3];
        for (int entity = 0; entity < LIVES; entity++) {
            List<Event> life = life(stream, entity);
            counts[life.size() == 1 ? 0 : life.get(1).state()]++;
        }

        assertThat(counts[1] / (double) LIVES).isCloseTo(0.9, within(0.01));
        assertThat(counts[2] / (double) LIVES).isCloseTo(0.095, within(0.01));
        assertThat(counts[0] / (double) LIVES).isCloseTo(0.005, within(0.002));
    }

    @Test
    void should_stay_as_long_as_told_and_number_the_events() {
        LifeStream stream =
                stream(states(null, null, rule("A", "1s", "B", 1), rule("B", "2s..3s", "C", 1), rule("C", null)));
        List<Event> life = life(stream, 5);

        assertThat(life).extracting(Event::number).containsExactly(0L, 1L, 2L);
        assertThat(life).extracting(Event::state).containsExactly(0, 1, 2);
        assertThat(life.get(1).at() - life.get(0).at()).isEqualTo(SECOND);
        assertThat(life.get(2).at() - life.get(1).at()).isBetween(2 * SECOND, 3 * SECOND);
        assertThat(life).extracting(Event::kind).containsExactly(EventKind.CREATE, EventKind.UPDATE, EventKind.UPDATE);
        assertThat(life).allMatch(event -> event.born() == life.get(0).at());
    }

    @Test
    void should_delete_in_the_end() {
        LifeStream stream =
                stream(states(null, null, rule("A", "1s", "B", 1), new StateRule("B", Map.of(), null, true)));

        assertThat(life(stream, 5)).extracting(Event::kind).containsExactly(EventKind.CREATE, EventKind.DELETE);
    }

    @Test
    void should_fall_silent_after_the_longest_life() {
        Life life = states("10s", null, rule("A", "1s", "A", 1));

        assertThat(life(stream(life), 3)).hasSize(11);
        assertThat(life.window()).isEqualTo(10 * SECOND);
    }

    @Test
    void should_enter_the_last_state_at_the_end_of_the_longest_life() {
        Life life = states("10s", "EXPIRED", rule("A", "3s", "A", 1), rule("EXPIRED", "1s", "A", 1));
        List<Event> events = life(stream(life), 3);

        assertThat(events).extracting(Event::state).containsExactly(0, 0, 0, 0, 1);
        assertThat(events.get(4).at() - events.get(4).born()).isEqualTo(10 * SECOND);
    }

    @Test
    void should_enter_the_last_state_once_if_another_would_begin_then() {
        Life life = states("9s", "EXPIRED", rule("A", "3s", "A", 1), rule("EXPIRED", null));

        assertThat(life(stream(life), 3)).extracting(Event::state).containsExactly(0, 0, 0, 1);
    }

    @Test
    void should_enter_the_last_state_instead_of_one_at_the_end_of_the_longest_life() {
        Life life = states("3s", "EXPIRED", rule("A", "3s", "B", 1), rule("B", null), rule("EXPIRED", null));

        assertThat(life(stream(life), 3)).extracting(Event::state).containsExactly(0, 2);
    }

    @Test
    void should_enter_the_first_state_again_at_the_end_of_the_longest_life() {
        Life life = states("9s", "A", rule("A", "3s", "B", 1), rule("B", "3s", "A", 1));

        assertThat(life(stream(life), 3)).extracting(Event::state).containsExactly(0, 1, 0, 0);
    }

    @Test
    void should_not_cut_lives_that_end_in_time() {
        Life life = states("1h", "B", rule("A", "3s", "B", 1), rule("B", null));

        assertThat(life(stream(life), 3)).hasSize(2);
        assertThat(life.window()).isEqualTo(3 * SECOND);
        assertThat(life(stream(states("3s", null, rule("A", "3s", "B", 1), rule("B", null))), 3))
                .hasSize(2);
    }

    @Test
    void should_bound_the_events_of_a_life() {
        assertThat(life(stream(states("100d", null, rule("A", "1s", "A", 1))), 3))
                .hasSize(1000);
    }

    @Test
    void should_find_events_by_number_and_by_time() {
        LifeStream stream = SampleWorld.orders(1, 42, "2/s");
        Event event = new Event();
        for (int entity = 0; entity < 2000; entity++) {
            List<Event> life = life(stream, entity);
            assertThat(stream.moveTo(event, entity, life.size())).isFalse();
            assertThat(stream.moveTo(event, entity, -1)).isFalse();
            for (int i = 0; i < life.size(); i++) {
                long at = life.get(i).at();
                assertThat(stream.moveToLast(event, entity, at)).isTrue();
                assertThat(event).hasToString(life.get(i).toString());
                assertThat(stream.moveToLast(event, entity, at - 1)).isEqualTo(i > 0);
                assertThat(stream.moveBeyond(event, entity, TimePosition.before(at)))
                        .isTrue();
                assertThat(event).hasToString(life.get(i).toString());
                assertThat(stream.moveBeyond(event, entity, TimePosition.before(at + 1)))
                        .isEqualTo(i + 1 < life.size());
            }
        }
        assertThat(stream.moveTo(event, -1, 0)).isFalse();
        assertThat(stream.moveToLast(event, Long.MAX_VALUE, Long.MAX_VALUE)).isFalse();
    }

    private static LifeStream stream(Life life) {
        return new LifeStream(0, Births.of(9, START, LIVES, null, LIVES), life);
    }

    static List<Event> life(LifeStream stream, long entity) {
        List<Event> life = new ArrayList<>();
        Event event = new Event();
        for (int number = 0; stream.moveTo(event, entity, number); number++) {
            Event copy = new Event();
            copy.moveTo(event);
            life.add(copy);
        }
        return life;
    }
}
