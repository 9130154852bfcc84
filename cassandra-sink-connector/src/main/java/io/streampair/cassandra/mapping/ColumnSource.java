// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.util.List;
import java.util.Locale;

/**
 * Where in a record the value of a column comes from.
 *
 * @param root the part of the record
 * @param path the names of the nested fields below it; empty for the whole part
 */
public record ColumnSource(Root root, List<String> path) {
    /** The parts of a record. */
    public enum Root {
        VALUE,
        KEY,
        HEADER,
        TOPIC,
        PARTITION,
        OFFSET,
        TIMESTAMP;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the text is not a source, with what it may be */
    static ColumnSource parse(String text) {
        int dot = text.indexOf('.');
        String head = dot < 0 ? text : text.substring(0, dot);
        for (Root root : Root.values()) {
            if (root.text().equals(head)) {
                return of(root, dot < 0 ? "" : text.substring(dot + 1), text);
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not a source: begin it with value, key, header.NAME, topic, "
                        + "partition, offset or timestamp");
    }

    private static ColumnSource of(Root root, String rest, String text) {
        boolean dotted = text.length() > root.text().length();
        switch (root) {
            case HEADER -> {
                if (rest.isEmpty()) {
                    throw new IllegalArgumentException("'" + text + "' names no header: write header.NAME");
                }
                return new ColumnSource(root, List.of(rest));
            }
            case VALUE, KEY -> {
                List<String> path = dotted ? List.of(rest.split("\\.", -1)) : List.of();
                if (path.contains("")) {
                    throw new IllegalArgumentException("'" + text + "' has an empty field name");
                }
                return new ColumnSource(root, path);
            }
            default -> {
                if (dotted) {
                    throw new IllegalArgumentException("'" + text + "': " + root.text() + " has no fields");
                }
                return new ColumnSource(root, List.of());
            }
        }
    }

    static ColumnSource valueField(String name) {
        return new ColumnSource(Root.VALUE, List.of(name));
    }

    boolean isOfValue() {
        return root == Root.VALUE;
    }

    @Override
    public String toString() {
        return path.isEmpty() ? root.text() : root.text() + "." + String.join(".", path);
    }
}
