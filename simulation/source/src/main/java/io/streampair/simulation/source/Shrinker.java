// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.ArrayList;
import java.util.List;

/** Makes a failing schedule as small as it can be and still break the same promise. */
final class Shrinker {
    private final Simulation simulation;
    private final String kind;
    private int runs;

    Shrinker(Simulation simulation, String kind) {
        this.simulation = simulation;
        this.kind = kind;
    }

    Schedule shrink(Schedule schedule) {
        Schedule smallest = schedule;
        Schedule smaller = once(smallest);
        while (!smaller.equals(smallest)) {
            smallest = smaller;
            smaller = once(smallest);
        }
        return smallest;
    }

    int runs() {
        return runs;
    }

    private Schedule once(Schedule schedule) {
        Schedule smallest = schedule;
        for (int size = Math.max(1, smallest.operations().size() / 2); size > 0; size /= 2) {
            smallest = withoutOperations(smallest, size);
        }
        for (String setting : List.copyOf(smallest.settings().keySet())) {
            smallest = ifStillFailing(smallest.without(setting), smallest);
        }
        return smallest;
    }

    private Schedule withoutOperations(Schedule schedule, int size) {
        Schedule smallest = schedule;
        int from = 0;
        while (from < smallest.operations().size()) {
            List<Operation> fewer = new ArrayList<>(smallest.operations());
            fewer.subList(from, Math.min(fewer.size(), from + size)).clear();
            Schedule smaller = ifStillFailing(smallest.with(fewer), smallest);
            from = smaller.equals(smallest) ? from + size : from;
            smallest = smaller;
        }
        return smallest;
    }

    private Schedule ifStillFailing(Schedule smaller, Schedule before) {
        runs++;
        try {
            Violation violation = simulation.run(smaller).violation();
            return violation != null && violation.kind().equals(kind) ? smaller : before;
        } catch (RuntimeException e) {
            // Without this setting the others are not valid.
            return before;
        }
    }
}
