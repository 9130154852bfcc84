// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.Log;
import io.streampair.simulation.log.LogRecord;
import java.util.Set;
import java.util.function.Predicate;

/** Faults of the sink that are known and not mended yet; what they explain is no finding. */
@SuppressWarnings("ImmutableEnumChecker") // What it holds is never changed.
enum KnownFault {
    /** A list that is set gets its elements once more whenever it is written again. */
    LISTS_GROW(Set.of(Oracle.LIST_AS_WRITTEN), simulation -> true),
    /** Write times fall where offsets pass a multiple of 100,000. */
    WRITE_TIMES_FALL(Set.of(Oracle.LATER_WINS, Oracle.WRITTEN), KnownFault::passesMultiple),
    /** What was under way when a partition was released goes on being sent. */
    RELEASED_IS_SENT(Set.of(Oracle.SENT_BY_OWNER), simulation -> true),
    /** The same, seen in rows without write time. */
    RELEASED_IS_WRITTEN(
            Set.of(Oracle.LOG_ORDER, Oracle.WRITTEN),
            simulation ->
                    !simulation.settings().isTimed() && simulation.verdict().has(Oracle.SENT_BY_OWNER)),
    /** mapping.missing.fields=null has no effect beside mapping.null.fields=unset. */
    MISSING_IS_NOT_NULL(
            Set.of(Oracle.LATER_WINS, Oracle.LOG_ORDER, Oracle.EXPIRES),
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

    private static boolean passesMultiple(Simulation simulation) {
        for (int i = 0; i < simulation.log().partitions(); i++) {
            Log.Partition partition = simulation.log().partition(i);
            long first = simulation.settings().starts().get(i) / 100_000;
            for (LogRecord record : partition.records()) {
                if (record.offset() / 100_000 != first) {
                    return true;
                }
            }
        }
        return false;
    }
}
