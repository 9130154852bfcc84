// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Standard output: lines, and on a terminal a few live lines below them that are rewritten in place. In a pipe it prints
 * neither the live lines nor colours.
 */
public final class Terminal {
    private static final String ERASE_BELOW = "\r\u001B[J";
    private static final String COLOUR = "\u001B\\[[0-9]*m";

    private final PrintStream out;
    private final boolean interactive;
    private final boolean colours;
    private final IntSupplier columns;
    private List<String> shown = List.of();

    public Terminal(PrintStream out, boolean interactive, boolean colours, int columns) {
        this(out, interactive, colours, () -> columns);
    }

    Terminal(PrintStream out, boolean interactive, boolean colours, IntSupplier columns) {
        this.out = out;
        this.interactive = interactive;
        this.colours = colours;
        this.columns = columns;
    }

    /** The launcher passes what a JVM cannot see: whether it writes to a terminal. */
    public static Terminal system() {
        boolean isTerminal = Boolean.getBoolean("streampair.terminal");
        IntSupplier width = isTerminal ? new TerminalWidth() : () -> TerminalWidth.DEFAULT;
        return of(System.out, isTerminal, width, System.getenv());
    }

    static Terminal of(PrintStream out, boolean isTerminal, IntSupplier columns, Map<String, String> environment) {
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

    /** The width at this moment, at least 2. */
    public int columns() {
        return Math.max(2, columns.getAsInt());
    }

    /** Whether somebody still reads: false once a pipe's other end is closed, as by {@code head}. */
    public boolean hasReader() {
        return !out.checkError();
    }

    public synchronized void line(String text) {
        eraseLiveLine();
        out.println(text);
        out.flush();
    }

    /** Shows one live line, as {@link #live(List)} does. */
    public void live(String text) {
        live(List.of(text));
    }

    /** Shows the live lines, cut off where the terminal ends; does nothing in a pipe. */
    public synchronized void live(List<String> lines) {
        if (!interactive) {
            return;
        }
        int width = columns();
        String erase = erase(width);
        shown = lines.stream().map(line -> cut(line, width - 1)).toList();
        out.print(erase + String.join("\n", shown));
        out.flush();
    }

    public synchronized void eraseLiveLine() {
        if (!shown.isEmpty()) {
            out.print(erase(columns()));
            out.flush();
            shown = List.of();
        }
    }

    /** A terminal that has become narrower since has wrapped the lines. */
    private String erase(int width) {
        int rows = 0;
        for (String line : shown) {
            rows += Math.max(1, (visible(line).length() + width - 1) / width);
        }
        return (rows > 1 ? "\u001B[" + (rows - 1) + "A" : "") + ERASE_BELOW;
    }

    private static String cut(String line, int width) {
        String visible = visible(line);
        return visible.length() <= width ? line : visible.substring(0, width);
    }

    private static String visible(String line) {
        return line.replaceAll(COLOUR, "");
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
