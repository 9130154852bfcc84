// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.oracle.Verdict;
import io.streampair.chaos.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a run has ended.
 *
 * @param timeline what happened
 * @param verdicts one for each stream
 * @param failures the traces with which the sink's tasks have failed by themselves
 */
record ChaosReport(Timeline timeline, List<Verdict> verdicts, Set<String> failures) {

    boolean isRight() {
        return failures.isEmpty() && verdicts.stream().allMatch(Verdict::isRight);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        verdicts.forEach(verdict -> lines.addAll(verdict.lines()));
        failures.forEach(failure -> lines.add("A task has failed by itself: " + failure));
        return lines;
    }
}
