// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.disk.FileTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The folder that a run leaves behind: its timeline as text and as a page, and the servers' logs if the end state is wrong. */
final class RunArtifacts implements AutoCloseable {
    private final Path folder;
    private final Consumer<String> lines;
    private final PrintWriter file;

    private RunArtifacts(Path folder, Consumer<String> lines, PrintWriter file) {
        this.folder = folder;
        this.lines = lines;
        this.file = file;
    }

    /** Opens the folder and deletes what an earlier run of the same plan left in it. */
    static RunArtifacts open(Path folder, Consumer<String> lines) {
        try {
            FileTree.delete(folder);
            Files.createDirectories(folder);
            return new RunArtifacts(
                    folder, lines, new PrintWriter(Files.newBufferedWriter(folder.resolve("timeline.txt")), true));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    Path logs() {
        return folder.resolve("logs");
    }

    synchronized void line(String line) {
        file.println(line);
        lines.accept(line);
    }

    void finish(ChaosPlan plan, ChaosReport report, ChaosPage page) {
        report.lines().forEach(this::line);
        Path timeline = folder.resolve("timeline.html");
        String outcome = report.isRight()
                ? "The end state is right after " + plan.summary() + "."
                : "The end state is wrong; the servers' logs are in " + logs() + ".";
        try {
            Files.writeString(timeline, page.end(report, outcome));
            if (report.isRight()) {
                FileTree.delete(logs());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
        line(outcome + " The timeline is in " + timeline + ".");
    }

    @Override
    public void close() {
        file.close();
    }
}
