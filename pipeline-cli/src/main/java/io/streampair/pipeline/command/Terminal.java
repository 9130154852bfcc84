// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import java.io.PrintStream;
import java.util.Map;

/**
 * Standard output: lines, and on a terminal a live line below them that is rewritten in place. In a pipe it prints
 * neither the live line nor colours.
 */
public final class Terminal {
    private static final int DEFAULT_COLUMNS = 100;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean interactive;
    private final boolean colours;
    private final int columns;
    private boolean liveLineIsShown;

    public Terminal(PrintStream out, boolean interactive, boolean colours, int columns) {
        this.out = out;
        this.interactive = interactive;
        this.colours = colours;
        this.columns = columns;
    }

    /** The launcher passes what a JVM cannot see: whether it writes to a terminal, and how wide that is. */
    public static Terminal system() {
        return of(
                System.out,
                Boolean.getBoolean("streampair.terminal"),
                Integer.getInteger("streampair.columns", DEFAULT_COLUMNS),
                System.getenv());
    }

    static Terminal of(PrintStream out, boolean isTerminal, int columns, Map<String, String> environment) {
        boolean interactive = isTerminal && !"dumb".equals(environment.get("TERM"));
        boolean colours =
                interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out, interactive, colours, columns);
    }

    public boolean isInteractive() {
        return interactive;
    }

    public boolean hasColours() {
        return colours;
    }

    public int columns() {
        return columns;
    }

    public synchronized void line(String text) {
        eraseLiveLine();
        out.println(text);
        out.flush();
    }

    /** Shows the live line, which must be shorter than {@link #columns}; does nothing in a pipe. */
    public synchronized void live(String text) {
        if (interactive) {
            out.print(ERASE_LINE + text);
            out.flush();
            liveLineIsShown = true;
        }
    }

    public synchronized void eraseLiveLine() {
        if (liveLineIsShown) {
            out.print(ERASE_LINE);
            out.flush();
            liveLineIsShown = false;
        }
    }

    public String good(String text) {
        return coloured("32", text);
    }

    public String bad(String text) {
        return coloured("31", text);
    }

    private String coloured(String code, String text) {
        return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
