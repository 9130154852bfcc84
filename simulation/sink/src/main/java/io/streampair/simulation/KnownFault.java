// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.cassandra.Trouble;
import java.util.Set;
import java.util.function.Predicate;

/** Faults of the sink that are known and not mended yet; what they explain is no finding. */
@SuppressWarnings("ImmutableEnumChecker") // What it holds is never changed.
enum KnownFault {
    /** When a record fails the task, what is written below it is not committed. */
    BELOW_BAD_NOT_COMMITTED(Set.of(Oracle.BELOW_BAD_COMMITTED), simulation -> true),
    /** What a guardrail refuses is taken for a bad record. */
    GUARDRAIL_REPORTS(
            Set.of(
                    Oracle.ONLY_BAD_REPORTED,
                    Oracle.OFFSETS_BEHIND_WRITES,
                    Oracle.WRITTEN,
                    Oracle.LATER_WINS,
                    Oracle.LOG_ORDER,
                    Oracle.LIST_AS_WRITTEN,
                    Oracle.FAILS_WITH_REASON),
            simulation -> simulation.schedule().operations().stream()
                    .filter(each -> each.kind() == Operation.Kind.TROUBLE)
                    .anyMatch(each -> Actions.trouble(each) == Trouble.GUARDRAIL)),
    /** A good write is dropped for a later one to its row that is refused. */
    DROPPED_FOR_REFUSED(
            Set.of(
                    Oracle.OFFSETS_BEHIND_WRITES,
                    Oracle.WRITTEN,
                    Oracle.LATER_WINS,
                    Oracle.LOG_ORDER,
                    Oracle.LIST_AS_WRITTEN),
            simulation -> simulation.schedule().has(Operation.Kind.REFUSED)),
    /** mapping.missing.fields=null has no effect beside mapping.null.fields=unset. */
    MISSING_IS_NOT_NULL(
            Set.of(Oracle.LATER_WINS, Oracle.LOG_ORDER, Oracle.LIST_AS_WRITTEN, Oracle.EXPIRES),
            simulation -> "null".equals(simulation.settings().text("mapping.missing.fields", ""))
                    && "unset".equals(simulation.settings().text("mapping.null.fields", ""))),
    /** When a report has failed while a window is written, a flush asks without end until the write is done. */
    FAILED_REPORT_SPINS(
            Set.of(Oracle.DOES_NOT_SPIN), simulation -> simulation.schedule().has(Operation.Kind.FAIL_REPORTS)),
    /** Offsets of records that a transform drops are not committed. */
    DROPPED_KEEPS_LAG(
            Set.of(Oracle.CAUGHT_UP, Oracle.STOP_LEAVES_NOTHING),
            simulation -> simulation.schedule().has(Operation.Kind.DROPPED)
                    || simulation.schedule().has(Operation.Kind.BROKEN));

    private final Set<Oracle> oracles;
    private final Predicate<Simulation> condition;

    KnownFault(Set<Oracle> oracles, Predicate<Simulation> condition) {
        this.oracles = oracles;
        this.condition = condition;
    }

    /** The fault that explains a violation, or null. */
    static KnownFault explaining(Oracle oracle, Simulation simulation) {
        for (KnownFault fault : values()) {
            if (fault.oracles.contains(oracle) && fault.condition.test(simulation)) {
                return fault;
            }
        }
        return null;
    }
}
