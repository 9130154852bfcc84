// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows progress: on a terminal in the live lines, in a pipe in lines, every two seconds, at each flush, and when
 * something goes wrong or is well again.
 */
final class ProgressPrinter {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(2);

    private final Terminal terminal;
    private final Duration flushInterval;
    private final LongSupplier clock;
    private String lastLine = "";
    private int lastProblems;
    private long lastLineAt;

    ProgressPrinter(Terminal terminal, Duration flushInterval, LongSupplier clock) {
        this.terminal = terminal;
        this.flushInterval = flushInterval;
        this.clock = clock;
    }

    void show(RunProgress progress) {
        ProgressLine text = new ProgressLine(progress, flushInterval);
        List<Problem> problems = progress.problems();
        if (terminal.isInteractive()) {
            int columns = terminal.columns();
            List<String> lines = new ArrayList<>(text.within(columns));
            for (Problem problem : problems) {
                ProgressLine.wrapped("! " + problem.what(), columns).forEach(line -> lines.add(terminal.bad(line)));
            }
            terminal.live(lines);
            return;
        }
        String line = text.full();
        long now = clock.getAsLong();
        boolean due = lastLine.isEmpty() || now - lastLineAt >= INTERVAL;
        if (!line.equals(lastLine) && (due || progress.flushed() || problems.size() != lastProblems)) {
            terminal.line(line);
            lastLine = line;
            lastLineAt = now;
            lastProblems = problems.size();
        }
    }
}
