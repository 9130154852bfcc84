// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import org.apache.kafka.connect.data.Schema;

/**
 * One string: the fields joined by a delimiter. Within a field a backslash becomes two, and the delimiter gets a
 * backslash before it; null becomes {@code \N}.
 */
final class DelimitedFormat implements ValueFormat {
    private static final String NULL = "\\N";

    private final String delimiter;
    private final StringBuilder line = new StringBuilder();

    DelimitedFormat(String delimiter) {
        this.delimiter = delimiter;
    }

    /** What keeps a delimiter from being told apart in every value, as "it must…", or null if nothing does. */
    static String problem(String delimiter) {
        if (delimiter.isEmpty()) {
            return "it must be one character or more";
        }
        if (delimiter.indexOf('\\') >= 0 || delimiter.startsWith("N")) {
            return "it must not hold a backslash nor begin with N, for \\ escapes and \\N is null; use another character";
        }
        for (int length = 1; length < delimiter.length(); length++) {
            if (delimiter.endsWith(delimiter.substring(0, length))) {
                return "it must not end as it begins, or its place after a field that ends so would be unclear;"
                        + " use a single character, or several different ones";
            }
        }
        return null;
    }

    @Override
    public Schema schema() {
        return Schema.STRING_SCHEMA;
    }

    @Override
    public Object value(Object[] fields) {
        line.setLength(0);
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                line.append(delimiter);
            }
            append(fields[i]);
        }
        return line.toString();
    }

    private void append(Object field) {
        if (field == null) {
            line.append(NULL);
            return;
        }
        String text = field.toString();
        if (text.indexOf('\\') < 0 && !text.contains(delimiter)) {
            line.append(text);
        } else {
            appendEscaped(text);
        }
    }

    private void appendEscaped(String text) {
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith(delimiter, i)) {
                line.append('\\').append(delimiter);
                i += delimiter.length();
            } else {
                if (text.charAt(i) == '\\') {
                    line.append('\\');
                }
                line.append(text.charAt(i));
                i++;
            }
        }
    }
}
