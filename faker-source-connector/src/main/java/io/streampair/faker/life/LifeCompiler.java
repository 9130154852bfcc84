// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the life of a stream of its rules, or says what is wrong with them. */
public final class LifeCompiler {
    private final List<LifeProblem> problems = new ArrayList<>();

    /** What is wrong with the rules that were compiled. */
    public List<LifeProblem> problems() {
        return List.copyOf(problems);
    }

    /** The life of plain records. */
    public static Life oneEvent() {
        return new OneEvent();
    }

    /**
     * An endless life of ticks.
     *
     * @param every the length of a tick, in microseconds
     * @param jitter how late a tick may be, in microseconds, below {@code every}
     * @param delete the share of ticks that delete the entity, from 0 to 0.5
     * @return null if there are problems
     */
    public Life ticks(long every, long jitter, double delete) {
        int before = problems.size();
        if (every < 1) {
            problems.add(LifeProblem.of("every", "A tick is 0. Use at least 1us"));
        } else if (jitter < 0 || jitter >= every) {
            problems.add(LifeProblem.of(
                    "jitter", "The jitter is not below every, so that ticks would overtake each other. Use less"));
        }
        if (!(delete >= 0 && delete <= 0.5)) {
            problems.add(
                    LifeProblem.of("delete", delete + " is no share of ticks from 0 to 0.5. Use one, such as 0.001"));
        }
        return problems.size() > before ? null : new Ticks(every, jitter, delete);
    }

    /**
     * A life through states.
     *
     * @param rules the states; a life begins in the first
     * @param atMost after how many microseconds a life ends at the latest; 0 if that follows from its states
     * @param lastState the state that a life enters at that time; null for none
     * @return null if there are problems
     */
    public Life states(List<StateRule> rules, long atMost, String lastState) {
        int before = problems.size();
        StateChecks checks = new StateChecks(rules, problems);
        checks.check(atMost, lastState);
        return problems.size() > before ? null : compiled(rules, atMost, lastState);
    }

    private static Life compiled(List<StateRule> rules, long atMost, String lastState) {
        List<String> names = rules.stream().map(StateRule::name).toList();
        State[] states = new State[rules.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = compiled(rules.get(i), names);
        }
        StateGraph graph = new StateGraph(rules);
        long longest = graph.loop().isEmpty() ? graph.longest() : Life.ENDLESS;
        boolean cuts = atMost > 0 && (lastState == null ? atMost < longest : atMost <= longest);
        return new States(
                states, cuts ? atMost : longest, cuts, cuts && lastState != null ? names.indexOf(lastState) : -1);
    }

    private static State compiled(StateRule rule, List<String> names) {
        int[] targets = new int[rule.next().size()];
        double[] weights = new double[targets.length];
        int i = 0;
        for (Map.Entry<String, Double> next : rule.next().entrySet()) {
            targets[i] = next.getKey().equals(StateRule.END) ? State.END : names.indexOf(next.getKey());
            weights[i++] = next.getValue();
        }
        return new State(rule.delete(), rule.after(), targets, weights);
    }
}
