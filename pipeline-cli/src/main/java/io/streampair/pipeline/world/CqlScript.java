// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import java.util.ArrayList;
import java.util.List;

/** Statements of CQL in a text: what semicolons separate, without comments. */
final class CqlScript {
    private final String text;
    private final StringBuilder statement = new StringBuilder();
    private final List<String> statements = new ArrayList<>();
    private int at;

    private CqlScript(String text) {
        this.text = text;
    }

    static List<String> statements(String text) {
        return new CqlScript(text).read();
    }

    private List<String> read() {
        while (at < text.length()) {
            char character = text.charAt(at);
            if (text.startsWith("--", at) || text.startsWith("//", at)) {
                skipPast("\n", 2);
            } else if (text.startsWith("/*", at)) {
                skipPast("*/", 2);
            } else if (character == '\'' || character == '"') {
                int begin = at;
                skipPast(String.valueOf(character), 1);
                statement.append(text, begin, at);
            } else {
                if (character == ';') {
                    end();
                } else {
                    statement.append(character);
                }
                at++;
            }
        }
        end();
        return statements;
    }

    private void skipPast(String end, int from) {
        int found = text.indexOf(end, at + from);
        at = found < 0 ? text.length() : found + end.length();
        if (end.equals("\n")) {
            statement.append('\n');
        }
    }

    private void end() {
        String trimmed = statement.toString().strip();
        if (!trimmed.isEmpty()) {
            statements.add(trimmed);
        }
        statement.setLength(0);
    }
}
