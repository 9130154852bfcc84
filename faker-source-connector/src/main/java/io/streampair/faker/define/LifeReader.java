// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.life.Life;
import io.streampair.faker.life.LifeCompiler;
import io.streampair.faker.life.LifeProblem;
import io.streampair.faker.life.StateRule;
import io.streampair.faker.time.Dwell;
import io.streampair.faker.time.InvalidTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the life of a stream: states, or ticks. */
final class LifeReader {
    private static final List<String> KEYS = List.of("states", "at_most", "at_most_state", "every", "jitter", "delete");
    private static final List<String> OF_STATES = List.of("next", "after", "set", "delete");

    private final LifeCompiler compiler = new LifeCompiler();
    private final Section life;
    private final Map<String, Section> states = new LinkedHashMap<>();

    private LifeReader(Part life) {
        this.life = new Section(life, "a life", KEYS);
    }

    /** @throws DefinitionException if something is wrong with it */
    static StreamLife read(Part life) {
        return new LifeReader(life).read();
    }

    private StreamLife read() {
        if (life.has("states") == life.has("every")) {
            throw life.part().problem("A life has either states or every: the length of its ticks");
        }
        for (String key :
                life.has("states") ? List.of("every", "jitter", "delete") : List.of("at_most", "at_most_state")) {
            if (life.has(key)) {
                throw life.keyPart(key)
                        .problem(
                                life.has("states")
                                        ? key + " is for ticks. Remove it"
                                        : key + " needs states. Remove it");
            }
        }
        return life.has("states") ? states() : ticks();
    }

    private StreamLife ticks() {
        long every = life.micros("every", 0);
        double delete = life.number("delete", 0);
        Life ticks = compiler.ticks(every, life.micros("jitter", 0), delete);
        requireNone();
        return new StreamLife(ticks, List.of(), delete > 0, Map.of());
    }

    private StreamLife states() {
        Map<String, Part> named = life.get("states").map("the names of states, each with its keys");
        List<StateRule> rules = new ArrayList<>();
        Map<String, Map<Integer, Part>> sets = new LinkedHashMap<>();
        for (Map.Entry<String, Part> each : named.entrySet()) {
            Section state = new Section(each.getValue(), "a state", OF_STATES);
            states.put(each.getKey(), state);
            if (state.has("set")) {
                int number = rules.size();
                state.get("set")
                        .map("fields, each with an expression")
                        .forEach((field, part) -> sets.computeIfAbsent(field, name -> new LinkedHashMap<>())
                                .put(number, part));
            }
            rules.add(new StateRule(each.getKey(), next(state), after(state), state.flag("delete", false)));
        }
        // A life of 0 is refused, and not one that follows from the states.
        long atMost = life.has("at_most") && life.micros("at_most", 0) == 0 ? -1 : life.micros("at_most", 0);
        Life compiled = compiler.states(rules, atMost, life.text("at_most_state", null));
        requireNone();
        return new StreamLife(
                compiled, List.copyOf(named.keySet()), rules.stream().anyMatch(StateRule::delete), sets);
    }

    private static Map<String, Double> next(Section state) {
        Map<String, Double> next = new LinkedHashMap<>();
        if (state.has("next") && state.get("next").isMap()) {
            state.get("next")
                    .map("states, each with its weight")
                    .forEach((name, weight) -> next.put(name, weight(weight)));
        } else if (state.has("next")) {
            next.put(state.get("next").text(), 1.0);
        }
        return next;
    }

    private static double weight(Part weight) {
        try {
            return Double.parseDouble(weight.text());
        } catch (NumberFormatException e) {
            throw weight.problem("Expected a weight above 0, at most 1e9, not '" + weight.text() + "'");
        }
    }

    private static Dwell after(Section state) {
        try {
            return state.has("after") ? Dwell.parse(state.get("after").text()) : null;
        } catch (InvalidTimeException e) {
            throw state.get("after").problem(e);
        }
    }

    private void requireNone() {
        for (LifeProblem problem : compiler.problems()) {
            throw place(problem).problem(problem.message());
        }
    }

    private Part place(LifeProblem problem) {
        Section section = problem.state() == null ? life : states.get(problem.state());
        if (!section.has(problem.key())) {
            return section.part();
        }
        Part value = section.get(problem.key());
        return problem.target() != null && value.isMap() ? value.keyPart(problem.target()) : value;
    }
}
