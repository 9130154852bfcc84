// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.oracle.StreamVerdict;
import io.streampair.chaos.timeline.Timeline;
import io.streampair.chaos.timeline.WorkerSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a run.
 *
 * @param timeline what happened
 * @param verdicts one for each stream
 * @param failures what else is wrong: sink tasks that failed in the sink's own code, sessions left open
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
