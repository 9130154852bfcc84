// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.NumberText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A pipeline's progress in one line. */
final class ProgressLine {
    private static final String GAP = "  ";

    private ProgressLine() {}

    static String full(RunProgress progress) {
        return String.join(GAP, parts(progress));
    }

    /** The parts that fit before the last column, the most important first. */
    static String within(int columns, RunProgress progress) {
        StringBuilder line = new StringBuilder();
        for (String part : parts(progress)) {
            String gap = line.isEmpty() ? "" : GAP;
            if (line.length() + gap.length() + part.length() >= columns) {
                break;
            }
            line.append(gap).append(part);
        }
        return line.toString();
    }

    private static List<String> parts(RunProgress progress) {
        ProgressSample now = progress.latest();
        List<String> parts = new ArrayList<>();
        parts.add("generated " + NumberText.grouped(now.generated()));
        parts.add("written " + NumberText.grouped(now.written()));
        parts.add("lag " + NumberText.grouped(now.lag()));
        parts.add(NumberText.grouped(Math.round(progress.rowsPerSecond())) + " rows/s");
        progress.untilFlush().ifPresent(wait -> parts.add(flush(wait)));
        parts.add("workers " + now.workersAlive() + "/" + now.workers());
        parts.add("tasks source " + ratio(now.source()) + " sink " + ratio(now.sink()));
        return parts;
    }

    private static String flush(Duration wait) {
        return wait.isZero() ? "flush due" : "flush in " + (wait.toMillis() + 999) / 1000 + " s";
    }

    private static String ratio(TaskStates states) {
        return states.running() + "/" + states.total();
    }
}
