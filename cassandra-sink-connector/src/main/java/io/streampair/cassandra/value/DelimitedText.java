// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;

/**
 * Splits a delimited string. A backslash escapes a delimiter or a backslash, and the field {@code \N} is null.
 */
final class DelimitedText implements TextFields {
    /** As many fields beyond those that have names are not counted. */
    private static final int MANY = 10_000;

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
    @Override
    public String[] split(String text) {
        List<String> parts = new ArrayList<>(fields);
        int count = 1;
        int start = 0;
        int escape = text.indexOf(ESCAPE);
        boolean isPlain = escape < 0;
        int end = endOfField(text, start, escape);
        while (end < text.length()) {
            if (count <= fields) {
                parts.add(part(text, start, end, isPlain));
            }
            if (++count == fields + MANY) {
                throw new DataException(
                        "the value has " + count + " fields or more where value.fields names " + fields);
            }
            start = end + delimiter.length();
            if (escape >= 0 && escape < start) {
                escape = text.indexOf(ESCAPE, start);
            }
            end = endOfField(text, start, escape);
        }
        if (count != fields) {
            throw TextFields.wrongNumber(count, fields);
        }
        parts.add(part(text, start, text.length(), isPlain));
        return parts.toArray(String[]::new);
    }

    private String part(String text, int start, int end, boolean isPlain) {
        String part = text.substring(start, end);
        return isPlain ? part : unescape(part);
    }

    /** @param escape the first one from the start on; negative for none */
    private int endOfField(String text, int start, int escape) {
        int next = text.indexOf(delimiter, start);
        if (next < 0) {
            next = text.length();
        }
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
