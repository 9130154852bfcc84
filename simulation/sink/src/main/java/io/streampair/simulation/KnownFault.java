// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.Set;
import java.util.function.Predicate;

/** Faults of the sink that are known and not mended yet; what they explain is no finding. */
@SuppressWarnings("ImmutableEnumChecker") // What it holds is never changed.
enum KnownFault {
    /** mapping.missing.fields=null has no effect beside mapping.null.fields=unset. */
    MISSING_IS_NOT_NULL(
            Set.of(Oracle.LATER_WINS, Oracle.LOG_ORDER, Oracle.LIST_AS_WRITTEN, Oracle.EXPIRES),
            simulation -> "null".equals(simulation.settings().text("mapping.missing.fields", ""))
                    && "unset".equals(simulation.settings().text("mapping.null.fields", "")));

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
