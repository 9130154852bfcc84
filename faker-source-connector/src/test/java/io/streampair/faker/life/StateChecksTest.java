// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static io.streampair.faker.life.SampleWorld.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.time.Dwell;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateChecksTest {
    @Test
    void should_name_the_state_that_was_meant() {
        assertThat(problems(0, null, rule("NEW", "1s", "PIAD", 1), rule("PAID", null)))
                .containsExactly(
                        "NEW next PIAD: There is no state PIAD; did you mean PAID? Define it, or remove it here");
    }

    @Test
    void should_find_states_that_no_life_reaches() {
        assertThat(problems(0, null, rule("A", "1s", "B", 1), rule("B", null), rule("C", "1s", "B", 1)))
                .containsExactly(
                        "C states null: No life reaches C. Name it in the next of another state, or remove it");
        assertThat(problems(1, "C", rule("A", "1s", "B", 1), rule("B", null), rule("C", null)))
                .isEmpty();
    }

    @Test
    void should_find_lives_that_may_last_for_ever() {
        StateRule[] rules = {
            rule("START", "1s", "VIEW", 1),
            rule("VIEW", "1s", "CART", 1, "END", 1),
            rule("CART", "1s", "VIEW", 1),
            rule("END", null)
        };
        assertThat(problems(0, null, rules))
                .containsExactly(
                        "null at_most null: A life may go round for ever: VIEW -> CART -> VIEW. Set at_most, such"
                                + " as at_most: 30d");
        assertThat(problems(1, null, rules)).isEmpty();
    }

    @Test
    void should_refuse_weights_out_of_range() {
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1.1e9}) {
            assertThat(problems(0, null, rule("A", "1s", "B", weight), rule("B", null)))
                    .containsExactly(
                            "A next B: The weight " + weight + " of B is not above 0, at most 1e9. Use one such as 5");
        }
        for (double weight : new double[] {Double.MIN_VALUE, 1e9}) {
            assertThat(problems(0, null, rule("A", "1s", "B", weight), rule("B", null)))
                    .isEmpty();
        }
    }

    @Test
    void should_know_the_end_when_it_guesses_what_was_meant() {
        assertThat(problems(0, null, rule("A", "1s", "edn", 1)))
                .containsExactly("A next edn: There is no state edn; did you mean end? Define it, or remove it here");
        assertThat(problems(1, "EXPIERD", rule("A", "1s", "EXPIRED", 1), rule("EXPIRED", null)))
                .containsExactly(
                        "null at_most_state null: There is no state EXPIERD; did you mean EXPIRED? Define it, or"
                                + " remove at_most_state");
    }

    @Test
    void should_take_up_to_256_states_and_as_many_next_ones() {
        assertThat(problems(1, null, each(256))).isEmpty();
        assertThat(problems(1, null, each(257)))
                .contains(
                        "null states null: There must be 1 to 256 states, not 257",
                        "S0 next null: More than 256 next states. Leave some out");
    }

    /** Each state may follow on each. */
    private static StateRule[] each(int states) {
        Object[] next = IntStream.range(0, states)
                .boxed()
                .flatMap(i -> Stream.of("S" + i, 1))
                .toArray();
        return IntStream.range(0, states)
                .mapToObj(i -> rule("S" + i, "1s", next))
                .toArray(StateRule[]::new);
    }

    @Test
    void should_refuse_a_life_of_0() {
        assertThat(problems(-1, null, rule("A", null)))
                .containsExactly("null at_most null: A life of 0 has no events. Use at least 1us");
    }

    @Test
    void should_ask_for_no_time_before_the_end_alone() {
        assertThat(problems(0, null, rule("A", null, "end", 1))).isEmpty();
    }

    @Test
    void should_know_the_longest_life() {
        StateRule last = rule("C", null);

        assertThat(SampleWorld.states(null, null, rule("A", "1h", "end", 1)).window())
                .isZero();
        assertThat(SampleWorld.states(null, null, rule("A", "1s..3s", "B", 1, "C", 1), rule("B", "5s", "C", 1), last)
                        .window())
                .isEqualTo(8_000_000);
        assertThat(SampleWorld.states("1m", null, rule("A", "1m", "C", 1), last).window())
                .isEqualTo(60_000_000);
    }

    @Test
    void should_take_a_life_beyond_all_time_for_an_endless_one() {
        assertThat(chain(29).window()).isEqualTo(28L * 3_652_500 * SampleWorld.DAY);
        assertThat(chain(32).window()).isEqualTo(Life.ENDLESS);
    }

    private static Life chain(int states) {
        return SampleWorld.states(
                null,
                null,
                IntStream.range(0, states)
                        .mapToObj(
                                i -> i + 1 < states ? rule("S" + i, "3652500d", "S" + (i + 1), 1) : rule("S" + i, null))
                        .toArray(StateRule[]::new));
    }

    @Test
    void should_ask_for_what_is_missing_and_refuse_what_has_no_effect() {
        assertThat(problems(0, null, rule("A", null, "B", 1), rule("B", "1s")))
                .containsExactly(
                        "A after null: How long does it stay in A? Set after, such as after: 10m",
                        "B after null: Nothing follows after B. Remove after, or set next");
        assertThat(problems(0, "EXPIRED", rule("A", null)))
                .containsExactly(
                        "null at_most_state null: There is no state EXPIRED. Define it, or remove at_most_state",
                        "null at_most_state null: When is it entered? Set at_most, such as at_most: 30d");
        assertThat(problems(0, null)).containsExactly("null states null: There must be 1 to 256 states, not 0");
    }

    @Test
    void should_delete_only_in_the_end() {
        StateRule deletes = new StateRule("B", Map.of("A", 1.0), Dwell.parse("1s"), true);

        assertThat(problems(1, null, rule("A", "1s", "B", 1), deletes))
                .containsExactly("B next null: Nothing follows after a state that deletes. Remove next, or delete");
        assertThat(problems(0, null, new StateRule("A", Map.of(), null, true)))
                .containsExactly(
                        "A delete null: A life begins in this state, so there is nothing to delete. Remove it");
    }

    @Test
    void should_keep_the_name_of_the_end() {
        assertThat(problems(0, null, rule("A", "1s", "end", 1), rule("end", null)))
                .containsExactly(
                        "end states null: The name end stands for the end of a life. Choose another one, such as"
                                + " ENDED");
    }

    @Test
    void should_check_large_graphs_quickly() {
        StateRule[] rules = IntStream.range(0, 256)
                .mapToObj(i -> rule("S" + i, i == 255 ? null : "1s", following(i)))
                .toArray(StateRule[]::new);

        assertThat(problems(0, null, rules)).isEmpty();
        assertThat(SampleWorld.states(null, null, rules).window()).isEqualTo(255_000_000);
    }

    private static Object[] following(int state) {
        return IntStream.range(state + 1, 256)
                .boxed()
                .flatMap(i -> Stream.of("S" + i, 1))
                .toArray();
    }

    @Test
    void should_refuse_ticks_out_of_range() {
        LifeCompiler compiler = new LifeCompiler();

        assertThat(compiler.ticks(0, 0, 0)).isNull();
        assertThat(compiler.ticks(10, 10, 0)).isNull();
        assertThat(compiler.ticks(10, -1, 0)).isNull();
        assertThat(compiler.ticks(10, 9, 0.6)).isNull();
        assertThat(compiler.ticks(10, 9, -0.1)).isNull();
        assertThat(compiler.problems())
                .extracting(LifeProblem::key)
                .containsExactly("every", "jitter", "jitter", "delete", "delete");
        assertThat(compiler.ticks(10, 9, 0.5)).isNotNull();
        assertThat(compiler.states(List.of(rule("A", null)), 0, null)).isNotNull();
    }

    private static List<String> problems(long atMost, String lastState, StateRule... rules) {
        LifeCompiler compiler = new LifeCompiler();
        Life life = compiler.states(List.of(rules), atMost, lastState);
        assertThat(life == null).isEqualTo(!compiler.problems().isEmpty());
        return compiler.problems().stream()
                .map(p -> p.state() + " " + p.key() + " " + p.target() + ": " + p.message())
                .toList();
    }
}
