// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a schedule as small as it can while something stays true of it: fewer operations first, then fewer settings. */
final class Shrinker {
    private final Predicate<Schedule> fails;
    private int runs;

    /** @param fails whether a schedule still shows what is looked for */
    Shrinker(Predicate<Schedule> fails) {
        this.fails = fails;
    }

    int runs() {
        return runs;
    }

    Schedule shrink(Schedule schedule) {
        Schedule smaller = fewerSettings(fewerOperations(schedule));
        return fewerOperations(smaller);
    }

    private boolean fails(Schedule schedule) {
        runs++;
        return fails.test(schedule);
    }

    private Schedule fewerOperations(Schedule schedule) {
        Schedule smallest = schedule;
        for (int size = Math.max(1, schedule.operations().size() / 2); size >= 1; size /= 2) {
            boolean again = true;
            while (again) {
                Schedule smaller = withoutRuns(smallest, size);
                again = smaller.operations().size() < smallest.operations().size();
                smallest = smaller;
            }
        }
        return smallest;
    }

    private Schedule withoutRuns(Schedule schedule, int size) {
        Schedule smallest = schedule;
        int start = 0;
        while (start + size <= smallest.operations().size()) {
            List<Operation> fewer = new ArrayList<>(smallest.operations());
            fewer.subList(start, start + size).clear();
            Schedule smaller = smallest.with(fewer);
            if (fails(smaller)) {
                smallest = smaller;
            } else {
                start += size;
            }
        }
        return smallest;
    }

    private Schedule fewerSettings(Schedule schedule) {
        Schedule smallest = schedule;
        for (String key : schedule.settings().values().keySet()) {
            Schedule smaller = smallest.with(smallest.settings().without(key));
            if (!key.equals(Settings.PREFIX + "workload") && fails(smaller)) {
                smallest = smaller;
            }
        }
        return smallest;
    }
}
