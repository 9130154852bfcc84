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
        if (progress.records() > 0) {
            double seconds = Math.max(0.1, progress.duration().toMillis() / 1e3);
            terminal.line(String.format(
                    Locale.ROOT,
                    "Wrote %,d records in %.1f s (%,.0f records/s), from the creation of the connectors to the sink's"
                            + " last commit.",
                    progress.records(),
                    seconds,
                    progress.records() / seconds));
        }
    }

    /** Prints the newest rows. */
    void showNewest(long written) {
        String table = run.pipeline().table();
        if (!CheckedTable.isComputable(run.pipeline())) {
            terminal.line("The first rows are in " + table + ": ./pipeline cql prints them.");
            return;
        }
        List<String> lines;
        try (CheckedTable checked = open()) {
            lines = checked.newest(written);
        }
        terminal.line("");
        terminal.line("The newest rows of " + table + ":");
        terminal.line("");
        lines.forEach(terminal::line);
        terminal.line("");
    }

    private CheckedTable open() {
        return new CheckedTable(run.pipeline(), run.contactPoints(), run.localDatacenter());
    }
}
