// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import java.util.ArrayList;
import java.util.List;

/** A table as cqlsh prints one. */
public final class TextTable {
    private TextTable() {}

    /** The lines of the table: header, rule, rows, and the number of rows. */
    public static List<String> lines(List<String> header, List<List<String>> rows) {
        List<List<String>> cells = rows.stream().map(TextTable::escaped).toList();
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = header.get(column).length();
            for (List<String> row : cells) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(header, widths, "-"));
        lines.add(rule(widths));
        for (List<String> row : cells) {
            lines.add(line(row, widths, ""));
        }
        lines.add("");
        lines.add("(" + rows.size() + " rows)");
        return lines;
    }

    /** Control characters are written as in a string literal, so that a row stays one line. */
    public static String escaped(String text) {
        return text == null
                ? "null"
                : text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t");
    }

    private static List<String> escaped(List<String> row) {
        return row.stream().map(TextTable::escaped).toList();
    }

    private static String line(List<String> cells, int[] widths, String alignment) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            padded.add(String.format("%" + alignment + widths[column] + "s", cells.get(column)));
        }
        return " " + String.join(" | ", padded);
    }

    private static String rule(int[] widths) {
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add("-".repeat(width + 2));
        }
        return String.join("+", dashes);
    }
}
