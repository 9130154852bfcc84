// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import io.streampair.pipeline.command.Terminal;
import java.util.List;

/** Prints a verdict, its first sentence in green or red. */
public final class VerdictPrinter {
    private VerdictPrinter() {}

    public static void print(Terminal terminal, TableVerdict verdict, String table) {
        List<String> lines = verdict.lines(table);
        String first = lines.get(0);
        terminal.line(verdict.isRight() ? terminal.good(first) : terminal.bad(first));
        lines.subList(1, lines.size()).forEach(terminal::line);
    }
}
