// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which state may follow which. All names that the rules mention are known. */
final class StateGraph {
    private final Map<String, StateRule> rules = new LinkedHashMap<>();
    private final String first;

    StateGraph(List<StateRule> states) {
        for (StateRule state : states) {
            rules.put(state.name(), state);
        }
        this.first = states.get(0).name();
    }

    /** The states that a life never enters, when it may begin with the first one and with {@code other}, if not null. */
    List<String> unreached(String other) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(first);
        if (other != null) {
            open.add(other);
        }
        while (!open.isEmpty()) {
            String state = open.remove();
            if (reached.add(state)) {
                open.addAll(next(state));
            }
        }
        List<String> unreached = new ArrayList<>(rules.keySet());
        unreached.removeAll(reached);
        return unreached;
    }

    private List<String> next(String state) {
        List<String> next = new ArrayList<>(rules.get(state).next().keySet());
        next.remove(StateRule.END);
        return next;
    }

    /** States that lead back to the first of them, which ends the list again; empty if a life never comes back. */
    List<String> loop() {
        List<String> path = new ArrayList<>();
        loop(first, path, new HashSet<>());
        return path;
    }

    /** Whether there is one, which is the path then; otherwise the path is as before. */
    private boolean loop(String state, List<String> path, Set<String> left) {
        int before = path.indexOf(state);
        path.add(state);
        if (before >= 0) {
            path.subList(0, before).clear();
            return true;
        }
        for (String next : next(state)) {
            if (!left.contains(next) && loop(next, path, left)) {
                return true;
            }
        }
        path.remove(path.size() - 1);
        left.add(state);
        return false;
    }

    /** No life lasts longer, in microseconds, when there is no loop. */
    long longest() {
        return longest(first, new HashMap<>());
    }

    private long longest(String state, Map<String, Long> known) {
        Long found = known.get(state);
        if (found != null) {
            return found;
        }
        long longest = 0;
        for (String next : next(state)) {
            longest = Math.max(longest, longest(next, known));
        }
        StateRule rule = rules.get(state);
        long dwell = next(state).isEmpty() ? 0 : rule.after().longest();
        longest = longest > Life.ENDLESS - dwell ? Life.ENDLESS : longest + dwell;
        known.put(state, longest);
        return longest;
    }
}
