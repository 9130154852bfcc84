// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.cassandra.Trouble;
import io.streampair.simulation.time.Loop;
import java.util.EnumMap;
import java.util.Map;

/** What a simulation has found: the first violation of each oracle. */
final class Verdict {
    private final Simulation simulation;
    private final Map<Oracle, String> violations = new EnumMap<>(Oracle.class);

    Verdict(Simulation simulation) {
        this.simulation = simulation;
    }

    void add(Oracle oracle, String detail) {
        if (violations.putIfAbsent(oracle, detail) == null) {
            simulation.trace().add(() -> "VIOLATION " + oracle + ": " + detail);
        }
    }

    /** The violations by oracle, with what was seen. */
    Map<Oracle, String> violations() {
        return violations;
    }

    boolean has(Oracle oracle) {
        return violations.containsKey(oracle);
    }

    /** A task has failed, and no bad record is the reason. */
    void failed(Worker worker, Throwable failure) {
        Schedule schedule = simulation.schedule();
        boolean hasFatalTrouble = schedule.operations().stream()
                .filter(each -> each.kind() == Operation.Kind.TROUBLE)
                .map(Actions::trouble)
                .anyMatch(Trouble::isFatal);
        boolean mayFail = hasFatalTrouble
                || schedule.has(Operation.Kind.DROP_TABLE)
                || schedule.has(Operation.Kind.FAIL_REPORTS)
                || budgetIsSpent();
        if (!mayFail) {
            add(Oracle.FAILS_WITH_REASON, worker + ": " + text(failure));
        }
    }

    /** Whether trouble may have lasted for as long as the sink is to try again; nodes that disagree are trouble as well. */
    private boolean budgetIsSpent() {
        long budget = simulation.settings().number("retry.budget.ms", -1);
        long first = simulation.cluster().firstTrouble();
        boolean mayDisagree = simulation.settings().workload().columns() == null
                || simulation.schedule().has(Operation.Kind.ADD_COLUMN)
                || simulation.schedule().has(Operation.Kind.DROP_COLUMN);
        boolean hasLasted = first != Long.MAX_VALUE && simulation.loop().now() - first >= Loop.ms(budget);
        return budget >= 0 && (mayDisagree || hasLasted);
    }

    private static String text(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(each);
        }
        return text.toString();
    }
}
