// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.state.TaskStates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A pipeline's progress in words. */
final class ProgressLine {
    private static final String GAP = "  ";

    private final RunProgress progress;
    private final Duration flushInterval;

    ProgressLine(RunProgress progress, Duration flushInterval) {
        this.progress = progress;
        this.flushInterval = flushInterval;
    }

    /** All in one line. */
    String full() {
        List<String> all = parts();
        progress.problems().forEach(problem -> all.add("PROBLEM: " + problem.what()));
        return String.join(GAP, all);
    }

    /** All in as many lines as fit before the last column. */
    List<String> within(int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts()) {
            if (!line.isEmpty() && line.length() + GAP.length() + part.length() >= columns) {
                lines.addAll(wrapped(line.toString(), columns));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : GAP).append(part);
        }
        lines.addAll(wrapped(line.toString(), columns));
        return lines;
    }

    /** A text in as many lines as fit before the last column. */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() >= columns) {
            int space = rest.lastIndexOf(' ', columns - 1);
            int end = space > 0 ? space : columns - 1;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private List<String> parts() {
        ProgressSample now = progress.latest();
        List<String> parts = new ArrayList<>();
        parts.add("generated " + NumberText.grouped(now.generated()));
        parts.add("written " + NumberText.grouped(now.written()));
        parts.add("lag " + NumberText.grouped(now.lag()));
        parts.add("last " + progress.spanSeconds() + " s: +" + NumberText.grouped(progress.generatedPerSecond())
                + "/s generated, +" + NumberText.grouped(progress.writtenPerSecond()) + "/s written");
        now.windows().ifPresent(windows -> parts.add(windows(windows)));
        now.servers().kinds().forEach((kind, count) -> parts.add(kind + " " + count));
        parts.add("tasks source " + ratio(now.source()) + " sink " + ratio(now.sink()));
        return parts;
    }

    private String windows(Windows windows) {
        if (windows.oldest().isZero()) {
            return "windows empty";
        }
        return "windows " + NumberText.counted(windows.rows(), "row") + ", oldest " + seconds(windows.oldest()) + " of "
                + seconds(flushInterval) + " s";
    }

    private static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1e3;
        return seconds == Math.rint(seconds) || seconds >= 10
                ? Long.toString(Math.round(seconds))
                : String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static String ratio(TaskStates states) {
        return states.running() + "/" + states.total();
    }
}
