// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.value.Rendering;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Schema;

/** A text of the fields, joined by a delimiter. Null becomes {@code \N}, or empty if fields are quoted. */
final class DelimitedFormat implements TextFormat {
    private static final Set<Integer> DIGITS = "-0123456789".chars().boxed().collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_DELIMITER = 100;

    private final String delimiter;
    private final Escaping escaping;
    private final boolean mayOccurInNumbers;
    private final Schema[] schemas;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();

    DelimitedFormat(String delimiter, Escaping escaping, List<FieldSchema> fieldSchemas) {
        this.delimiter = delimiter;
        this.escaping = escaping;
        this.mayOccurInNumbers = DIGITS.containsAll(delimiter.chars().boxed().toList());
        this.schemas = fieldSchemas.stream().map(FieldSchema::schema).toArray(Schema[]::new);
    }

    /** Why a delimiter would be ambiguous in some values, and what to do; null if it never is. */
    static String problem(String delimiter) {
        if (delimiter.isEmpty()) {
            return "Must be one character or more";
        }
        if (delimiter.length() > LONGEST_DELIMITER) {
            return "Must be at most " + LONGEST_DELIMITER + " characters";
        }
        if (delimiter.indexOf('\\') >= 0 || delimiter.startsWith("N")) {
            return "Must not contain a backslash or begin with N, since \\ escapes and \\N is null. Use another"
                    + " character";
        }
        if (delimiter.indexOf('"') >= 0) {
            return "Must not contain a double quote. Use another character";
        }
        for (int length = 1; length < delimiter.length(); length++) {
            if (delimiter.endsWith(delimiter.substring(0, length))) {
                return "Must not end as it begins, since it is ambiguous after a field with the same ending. Use a single"
                        + " character, or several different ones";
            }
        }
        return null;
    }

    @Override
    public String value(Object[] fields) {
        line.setLength(0);
        for (int i = 0; i < schemas.length; i++) {
            if (i > 0) {
                line.append(delimiter);
            }
            append(schemas[i], fields[i]);
        }
        return line.toString();
    }

    private void append(Schema schema, Object field) {
        if (field == null) {
            line.append(escaping == Escaping.QUOTE ? "" : "\\N");
        } else if (field instanceof String text) {
            append(text);
        } else if (Rendering.isWhole(field) && !mayOccurInNumbers) {
            Rendering.appendPlain(line, schema, field);
        } else {
            plain.setLength(0);
            Rendering.appendPlain(plain, schema, field);
            append(plain.toString());
        }
    }

    private void append(String text) {
        switch (escaping) {
            case BACKSLASH -> appendEscaped(text);
            case QUOTE -> appendQuoted(text);
            case NONE -> line.append(text);
        }
    }

    private void appendQuoted(String text) {
        boolean plainEnough = text.indexOf('"') < 0
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0
                && !text.contains(delimiter)
                && !text.isEmpty();
        if (plainEnough) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    private void appendEscaped(String text) {
        if (text.indexOf('\\') < 0 && !text.contains(delimiter)) {
            line.append(text);
            return;
        }
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
