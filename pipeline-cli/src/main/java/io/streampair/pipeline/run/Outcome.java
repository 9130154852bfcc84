// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.verify.CheckedTable;
import io.streampair.pipeline.verify.ExpectedRange;
import io.streampair.pipeline.verify.TableVerdict;
import io.streampair.pipeline.verify.VerdictPrinter;
import java.util.List;
import java.util.Locale;

/** Checks and prints what a run has written to Cassandra. */
final class Outcome {
    private final Terminal terminal;
    private final RunState run;

    Outcome(Terminal terminal, RunState run) {
        this.terminal = terminal;
        this.run = run;
    }

    /** Compares the table with the first records of the stream. */
    TableVerdict check(long count) {
        try (CheckedTable table = open()) {
            return table.check(ExpectedRange.first(count));
        }
    }

    void show(TableVerdict verdict, RunProgress progress) {
        showNewest(verdict.expected());
        VerdictPrinter.print(terminal, verdict, run.pipeline().table());
        if (progress.rows() > 0) {
            double seconds = Math.max(1, progress.duration().toMillis() / 1e3);
            terminal.line(String.format(
                    Locale.ROOT,
                    "Wrote %,d rows in %.1f s (%,.0f rows/s), from the first record to the last flush.",
                    progress.rows(),
                    seconds,
                    progress.rows() / seconds));
        }
    }

    /** Prints the newest rows. */
    void showNewest(long written) {
        List<String> lines;
        try (CheckedTable table = open()) {
            lines = table.newest(written);
        }
        terminal.line("");
        terminal.line("The newest rows of " + run.pipeline().table() + ":");
        terminal.line("");
        lines.forEach(terminal::line);
        terminal.line("");
    }

    private CheckedTable open() {
        return new CheckedTable(run.pipeline(), run.contactPoints(), run.localDatacenter());
    }
}
