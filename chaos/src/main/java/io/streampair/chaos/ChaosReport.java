// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.oracle.Verdict;
import io.streampair.chaos.timeline.Timeline;
import io.streampair.chaos.timeline.VitalsSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run has ended.
 *
 * @param timeline what happened
 * @param verdicts one for each stream
 * @param failures what else is wrong: tasks of the sink that have failed by themselves, sessions that were not closed
 */
record ChaosReport(Timeline timeline, List<Verdict> verdicts, List<String> failures) {

    boolean isRight() {
        return failures.isEmpty() && verdicts.stream().allMatch(Verdict::isRight);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(new VitalsSummary(timeline).lines());
        verdicts.forEach(verdict -> lines.addAll(verdict.lines()));
        lines.addAll(failures);
        return lines;
    }
}
