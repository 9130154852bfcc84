// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;

/**
 * Splits a text whose fields may be in quotes, as of CSV (RFC 4180): in quotes, delimiters and line breaks are part of the
 * field, and a quote is written twice. A backslash has no meaning.
 */
final class QuotedText implements TextFields {
    private final String delimiter;
    private final char quote;
    private final int fields;

    QuotedText(String delimiter, char quote, int fields) {
        this.delimiter = delimiter;
        this.quote = quote;
        this.fields = fields;
    }

    @Override
    public String[] split(String text) {
        List<String> parts = new ArrayList<>(fields);
        int start = 0;
        while (true) {
            boolean isQuoted = start < text.length() && text.charAt(start) == quote;
            int end = isQuoted ? closingQuote(text, start) + 1 : endOfPlain(text, start);
            parts.add(isQuoted ? content(text, start, end) : text.substring(start, end));
            if (end == text.length()) {
                break;
            }
            if (!text.startsWith(delimiter, end)) {
                throw new DataException("a closing quote in the value precedes neither a delimiter nor the end");
            }
            start = end + delimiter.length();
        }
        if (parts.size() != fields) {
            throw TextFields.wrongNumber(parts.size(), fields);
        }
        return parts.toArray(String[]::new);
    }

    private int endOfPlain(String text, int start) {
        int end = text.indexOf(delimiter, start);
        return end < 0 ? text.length() : end;
    }

    private int closingQuote(String text, int start) {
        int end = text.indexOf(quote, start + 1);
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == quote) {
            end = text.indexOf(quote, end + 2);
        }
        if (end < 0) {
            throw new DataException("a quote in the value is not closed");
        }
        return end;
    }

    private String content(String text, int start, int end) {
        String within = text.substring(start + 1, end - 1);
        String one = String.valueOf(quote);
        return within.indexOf(quote) < 0 ? within : within.replace(one + one, one);
    }
}
