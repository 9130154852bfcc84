// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.oracle.StreamVerdict;
import io.streampair.chaos.timeline.Timeline;
import io.streampair.chaos.timeline.WorkerSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run has ended.
 *
 * @param timeline what happened
 * @param verdicts one for each stream
 * @param failures what else is wrong: tasks of the sink that have failed by themselves, sessions that were not closed
 */
record ChaosReport(Timeline timeline, List<StreamVerdict> verdicts, List<String> failures) {

    boolean isRight() {
        return failures.isEmpty() && verdicts.stream().allMatch(StreamVerdict::isRight);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(new WorkerSummary(timeline).lines());
        verdicts.forEach(verdict -> lines.addAll(verdict.lines()));
        lines.addAll(failures);
        return lines;
    }
}
