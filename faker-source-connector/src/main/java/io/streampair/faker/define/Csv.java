// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it: a cell may be in double quotes, and an empty cell without quotes is null. */
final class Csv {
    private final String text;
    private final Part place;
    private final long most;
    private int at;

    private Csv(String text, Part place, long most) {
        this.text = text;
        this.place = place;
        this.most = most;
    }

    /**
     * The cells of the lines; empty lines are left out.
     *
     * @param most reading ends after the line with this many cells
     */
    static List<List<String>> read(String text, Part place, long most) {
        // Spreadsheets begin their files with a mark of the byte order.
        return new Csv(text.startsWith("\ufeff") ? text.substring(1) : text, place, most).lines();
    }

    private List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        long cells = 0;
        while (at < text.length() && cells < most) {
            List<String> line = line();
            if (line.size() > 1 || line.get(0) != null) {
                lines.add(line);
                cells += line.size();
            }
        }
        return lines;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at >= text.length()) {
                return cells;
            }
            if (text.charAt(at++) != ',') {
                return cells;
            }
        }
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        String cell = text.substring(start, at).strip();
        return cell.isEmpty() ? null : cell;
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int start = at++;
        while (true) {
            int end = text.indexOf('"', at);
            if (end < 0) {
                long line = 1
                        + text.substring(0, start)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                throw place.problem("A quote in line " + line + " of the CSV is not closed");
            }
            cell.append(text, at, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                break;
            }
            cell.append('"');
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            throw place.problem("A cell of the CSV goes on after its closing quote. Write \"\" for a quote within");
        }
        return cell.toString();
    }
}
