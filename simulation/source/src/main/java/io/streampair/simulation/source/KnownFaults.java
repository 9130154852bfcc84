// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.Set;

/** Faults of the product that are known and not yet mended. A fault that is mended is deleted here. */
enum KnownFaults {
    /** A transaction that the connector bounds stays open while the task is paused. */
    PAUSE_HOLDS_TRANSACTION {
        @Override
        boolean explains(Schedule schedule, Violation violation) {
            return Set.of("transaction-long", "transaction-expires", "fails").contains(violation.kind())
                    && schedule.world("boundary", "").equals("connector")
                    && schedule.has("pause");
        }
    },
    /** The rate is a part of the data: where records have times of the logical clock, another rate changes them. */
    RATE_CHANGES_DATA {
        @Override
        boolean explains(Schedule schedule, Violation violation) {
            return violation.kind().equals("changed") && schedule.changes("rate");
        }
    },
    /** With reordering, another end (by count, or by duration and rate) writes some records again or leaves them out. */
    END_CHANGES_ORDER {
        @Override
        boolean explains(Schedule schedule, Violation violation) {
            return Set.of("unmarked", "gap", "end", "offset-apart", "missing", "twice")
                            .contains(violation.kind())
                    && schedule.settings().containsKey("disorder.reorder.rate")
                    && (schedule.changes("count")
                            || (schedule.changes("rate") && schedule.settings().containsKey("duration.ms")));
        }
    },
    /**
     * A stop or a pause while a send is retried commits what is sent of the batch, also amid the records of one place:
     * no offset stands there, so the first of them are written again.
     */
    PLACE_IS_CUT {
        @Override
        boolean explains(Schedule schedule, Violation violation) {
            return Set.of("offset-apart", "twice", "unmarked").contains(violation.kind())
                    && schedule.exactlyOnce()
                    && (schedule.settings().containsKey("disorder.duplicate.rate")
                            || schedule.settings().containsKey("disorder.reorder.rate"))
                    && schedule.operations().stream()
                            .anyMatch(each -> each.arguments().contains("busy"));
        }
    };

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
