// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;

/**
 * Splits a delimited string. A backslash escapes a delimiter or a backslash, and the field {@code \N} is null.
 */
final class DelimitedText {
    private static final char ESCAPE = '\\';
    private static final String NULL = "\\N";

    private final String delimiter;
    private final int fields;

    DelimitedText(String delimiter, int fields) {
        this.delimiter = delimiter;
        this.fields = fields;
    }

    /** Why a delimiter is ambiguous, as "must …"; null if it is not. */
    static String problem(String delimiter) {
        if (delimiter.isEmpty()) {
            return "must be one or more characters";
        }
        if (delimiter.indexOf(ESCAPE) >= 0 || delimiter.startsWith("N")) {
            return "must not contain a backslash or begin with N: \\ escapes, and \\N is null; use another character";
        }
        for (int length = 1; length < delimiter.length(); length++) {
            if (delimiter.endsWith(delimiter.substring(0, length))) {
                return "must not end with its own beginning, which is ambiguous after a field that ends so; "
                        + "use a single character, or different ones";
            }
        }
        return null;
    }

    /** @throws DataException if the number of fields is wrong, or a backslash escapes nothing */
    String[] split(String text) {
        List<String> parts = text.indexOf(ESCAPE) < 0 ? plainParts(text) : escapedParts(text);
        if (parts.size() != fields) {
            throw new DataException("the value has " + parts.size() + " fields where value.fields names " + fields);
        }
        return parts.toArray(String[]::new);
    }

    private List<String> plainParts(String text) {
        List<String> parts = new ArrayList<>(fields);
        int start = 0;
        int end = text.indexOf(delimiter);
        while (end >= 0) {
            parts.add(text.substring(start, end));
            start = end + delimiter.length();
            end = text.indexOf(delimiter, start);
        }
        parts.add(text.substring(start));
        return parts;
    }

    private List<String> escapedParts(String text) {
        List<String> parts = new ArrayList<>(fields);
        int start = 0;
        int end = endOfField(text, start);
        while (end < text.length()) {
            parts.add(unescape(text.substring(start, end)));
            start = end + delimiter.length();
            end = endOfField(text, start);
        }
        parts.add(unescape(text.substring(start)));
        return parts;
    }

    private int endOfField(String text, int start) {
        int next = text.indexOf(delimiter, start);
        if (next < 0) {
            next = text.length();
        }
        int escape = text.indexOf(ESCAPE, start);
        return escape < 0 || escape > next ? next : endOfEscapedField(text, escape);
    }

    private int endOfEscapedField(String text, int firstEscape) {
        int i = firstEscape;
        while (i < text.length() && !text.startsWith(delimiter, i)) {
            i += text.charAt(i) == ESCAPE ? escapedLength(text, i) : 1;
        }
        return i;
    }

    private int escapedLength(String text, int escape) {
        if (text.startsWith(delimiter, escape + 1)) {
            return 1 + delimiter.length();
        }
        return 2;
    }

    private String unescape(String field) {
        if (field.indexOf(ESCAPE) < 0) {
            return field;
        }
        if (field.equals(NULL)) {
            return null;
        }
        StringBuilder plain = new StringBuilder(field.length());
        int i = 0;
        while (i < field.length()) {
            char c = field.charAt(i);
            if (c != ESCAPE) {
                plain.append(c);
                i++;
            } else if (field.startsWith(delimiter, i + 1)) {
                plain.append(delimiter);
                i += 1 + delimiter.length();
            } else if (i + 1 < field.length() && field.charAt(i + 1) == ESCAPE) {
                plain.append(ESCAPE);
                i += 2;
            } else {
                throw new DataException("a backslash in the value precedes neither a delimiter nor a backslash");
            }
        }
        return plain.toString();
    }
}
