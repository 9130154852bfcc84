// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.config.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with the rules of states. */
final class StateChecks {
    private final List<StateRule> rules;
    private final List<LifeProblem> problems;
    private final Set<String> names = new HashSet<>();

    StateChecks(List<StateRule> rules, List<LifeProblem> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    void check(long atMost, String lastState) {
        int before = problems.size();
        checkNames();
        for (StateRule rule : rules) {
            checkNext(rule);
            checkAfter(rule);
        }
        if (lastState != null) {
            checkLast(atMost, lastState);
        }
        if (atMost < 0) {
            problems.add(LifeProblem.of("at_most", "A life of 0 has no events. Use at least 1us"));
        }
        if (problems.size() == before) {
            checkGraph(new StateGraph(rules), atMost, lastState);
        }
    }

    private void checkNames() {
        if (rules.isEmpty() || rules.size() > States.MOST_STATES) {
            problems.add(LifeProblem.of(
                    "states", "There must be 1 to " + States.MOST_STATES + " states, not " + rules.size()));
        }
        for (StateRule rule : rules) {
            if (rule.name().equals(StateRule.END)) {
                add(
                        rule,
                        "states",
                        null,
                        "The name end stands for the end of a life. Choose another one, such as ENDED");
            }
            names.add(rule.name());
        }
        if (!rules.isEmpty() && rules.get(0).delete()) {
            add(rules.get(0), "delete", null, "A life begins in this state, so there is nothing to delete. Remove it");
        }
    }

    private void checkNext(StateRule rule) {
        if (rule.next().size() > States.MOST_STATES) {
            add(rule, "next", null, "More than " + States.MOST_STATES + " next states. Leave some out");
            return;
        }
        for (Map.Entry<String, Double> next : rule.next().entrySet()) {
            String name = next.getKey();
            if (!name.equals(StateRule.END) && !names.contains(name)) {
                String meant = Suggestions.didYouMean(name, targets());
                String problem =
                        Suggestions.problem("There is no state " + name, meant, "Define it, or remove it here");
                add(rule, "next", name, problem);
            }
            double weight = next.getValue();
            if (!(weight > 0 && weight <= 1e9)) {
                String problem =
                        "The weight " + weight + " of " + name + " is not above 0, at most 1e9. Use one such as 5";
                add(rule, "next", name, problem);
            }
        }
        if (rule.delete() && !rule.next().isEmpty()) {
            add(rule, "next", null, "Nothing follows after a state that deletes. Remove next, or delete");
        }
    }

    private List<String> targets() {
        List<String> targets = new ArrayList<>(names);
        targets.add(StateRule.END);
        return targets;
    }

    private void checkAfter(StateRule rule) {
        boolean leaves = !rule.next().keySet().stream().allMatch(StateRule.END::equals);
        if (leaves && rule.after() == null) {
            add(rule, "after", null, "How long does it stay in " + rule.name() + "? Set after, such as after: 10m");
        }
        if (rule.next().isEmpty() && rule.after() != null) {
            add(rule, "after", null, "Nothing follows after " + rule.name() + ". Remove after, or set next");
        }
    }

    private void checkLast(long atMost, String lastState) {
        if (!names.contains(lastState)) {
            String meant = Suggestions.didYouMean(lastState, names);
            problems.add(LifeProblem.of(
                    "at_most_state",
                    Suggestions.problem(
                            "There is no state " + lastState, meant, "Define it, or remove at_most_state")));
        }
        if (atMost == 0) {
            problems.add(LifeProblem.of("at_most_state", "When is it entered? Set at_most, such as at_most: 30d"));
        }
    }

    private void checkGraph(StateGraph graph, long atMost, String lastState) {
        for (String state : graph.unreached(lastState)) {
            problems.add(new LifeProblem(
                    state,
                    "states",
                    null,
                    "No life reaches " + state + ". Name it in the next of another state, or remove it"));
        }
        List<String> loop = graph.loop();
        if (!loop.isEmpty() && atMost == 0) {
            problems.add(LifeProblem.of(
                    "at_most",
                    "A life may go round for ever: " + String.join(" -> ", loop)
                            + ". Set at_most, such as at_most: 30d"));
        }
    }

    private void add(StateRule rule, String key, String target, String message) {
        problems.add(new LifeProblem(rule.name(), key, target, message));
    }
}
