// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.command.TextTable;
import io.streampair.pipeline.settings.ExpectedRecords;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.verify.CheckedTable;
import io.streampair.pipeline.verify.ExpectedRange;
import io.streampair.pipeline.verify.TableVerdict;
import io.streampair.pipeline.verify.VerdictPrinter;
import io.streampair.pipeline.world.RunningWorld;
import io.streampair.pipeline.world.WorldVerdict;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Checks and prints what a run has written to Cassandra. */
final class Outcome {
    private final Terminal terminal;
    private final RunPage page;
    private final RunState run;

    Outcome(Terminal terminal, RunPage page, RunState run) {
        this.terminal = terminal;
        this.page = page;
        this.run = run;
    }

    /** How many records all topics must have before it is worth looking. */
    long expected() {
        PipelineSettings pipeline = run.pipeline();
        return pipeline.isWorld()
                ? RunningWorld.count(pipeline)
                : new ExpectedRecords(pipeline).writtenBefore(pipeline.count());
    }

    /** What a check has found. */
    record Checked(boolean isRight, long expected, List<String> lines, Consumer<Terminal> printer) {}

    /** Compares what is written with all records of the source. */
    Checked check() {
        PipelineSettings pipeline = run.pipeline();
        if (pipeline.isWorld()) {
            WorldVerdict verdict = new RunningWorld(
                            pipeline, run.bootstrapServers(), run.contactPoints(), run.localDatacenter())
                    .checkAll();
            return new Checked(verdict.isRight(), verdict.records(), verdict.lines(), verdict::print);
        }
        try (CheckedTable table = open()) {
            TableVerdict verdict = table.check(ExpectedRange.first(pipeline.count()));
            return new Checked(
                    verdict.isRight(),
                    verdict.expected(),
                    verdict.lines(pipeline.table()),
                    out -> VerdictPrinter.print(out, verdict, pipeline.table()));
        }
    }

    void show(Checked verdict, RunProgress progress) {
        showNewest(verdict.expected());
        page.verdict(verdict.isRight(), String.join("\n", verdict.lines()));
        verdict.printer().accept(terminal);
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
        if (!CheckedTable.isComputable(run.pipeline())) {
            terminal.line("The first rows are in "
                    + String.join(", ", run.pipeline().tableNames()) + ": ./pipeline cql prints them.");
            return;
        }
        CheckedTable.Rows newest;
        try (CheckedTable checked = open()) {
            newest = checked.newest(written);
        }
        terminal.line("");
        terminal.line("The newest rows of " + run.pipeline().table() + ":");
        terminal.line("");
        TextTable.lines(newest.columns(), newest.rows()).forEach(terminal::line);
        terminal.line("");
    }

    private CheckedTable open() {
        return new CheckedTable(run.pipeline(), run.contactPoints(), run.localDatacenter());
    }
}
