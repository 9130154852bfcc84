// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.Terminal;
import java.util.concurrent.TimeUnit;

/** Shows progress: on a terminal in the live line, in a pipe in lines, every two seconds and at each flush. */
final class ProgressPrinter {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(2);

    private final Terminal terminal;
    private String lastLine = "";
    private long lastLineAt;

    ProgressPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(RunProgress progress) {
        if (terminal.isInteractive()) {
            terminal.live(ProgressLine.within(terminal.columns(), progress));
            return;
        }
        String line = ProgressLine.full(progress);
        long now = progress.latest().nanos();
        boolean due = lastLine.isEmpty() || now - lastLineAt >= INTERVAL;
        if (!line.equals(lastLine) && (due || progress.flushed())) {
            terminal.line(line);
            lastLine = line;
            lastLineAt = now;
        }
    }
}
