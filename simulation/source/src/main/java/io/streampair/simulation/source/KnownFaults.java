// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.Set;

/** Faults of the product that are known and not yet mended. A fault that is mended is deleted here. */
enum KnownFaults {
    /** With reordering, a lower end (by count, or by duration and rate) leaves out records that were to be moved. */
    LOWER_END_LEAVES_OUT {
        @Override
        boolean explains(Schedule schedule, Violation violation) {
            return Set.of("unmarked", "gap", "end", "offset-apart", "offset-ahead", "missing", "twice")
                            .contains(violation.kind())
                    && schedule.settings().containsKey("disorder.reorder.rate")
                    && schedule.lowersEnd();
        }
    },
    /** With reordering and at least once, a record may come twice after a commit was lost and the end changed. */
    CHANGED_END_AFTER_LOST_COMMIT {
        @Override
        boolean explains(Schedule schedule, Violation violation) {
            return violation.kind().equals("unmarked")
                    && schedule.settings().containsKey("disorder.reorder.rate")
                    && "at_least_once".equals(schedule.settings().get("world.delivery"))
                    && schedule.operations().stream().anyMatch(operation -> LOSE_COMMITS.contains(operation.name()))
                    && schedule.operations().stream()
                            .flatMap(operation -> operation.arguments().stream())
                            .anyMatch(argument -> argument.startsWith("count=")
                                    || argument.startsWith("duration.ms=")
                                    || (argument.startsWith("rate=")
                                            && schedule.settings().containsKey("duration.ms")));
        }
    };

    private static final Set<String> LOSE_COMMITS = Set.of("commit", "crash", "freeze", "zombie");

    abstract boolean explains(Schedule schedule, Violation violation);

    /** Whether one of these faults is the cause. */
    static boolean explain(Schedule schedule, Violation violation) {
        for (KnownFaults fault : values()) {
            if (fault.explains(schedule, violation)) {
                return true;
            }
        }
        return false;
    }
}
