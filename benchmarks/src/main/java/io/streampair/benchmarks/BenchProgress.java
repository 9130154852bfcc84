// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import io.streampair.pipeline.command.Terminal;

/** Prints the progress: lines, and a bar on a terminal. */
final class BenchProgress implements io.streampair.benchmarks.harness.ProgressListener {
    private static final int BAR = 20;

    private final Terminal terminal;

    BenchProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void step(int done, int total, String what) {
        int filled = BAR * done / total;
        String bar = "█".repeat(filled) + "░".repeat(BAR - filled) + " " + done + "/" + total + "  " + what;
        if (terminal.isInteractive()) {
            terminal.live(bar.substring(0, Math.min(bar.length(), terminal.columns() - 1)));
        } else {
            terminal.line(done + "/" + total + "  " + what);
        }
    }

    @Override
    public void line(String text) {
        terminal.line(text);
    }
}
