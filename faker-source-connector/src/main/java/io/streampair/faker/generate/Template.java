// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Suggestions;
import io.streampair.faker.value.Rendering;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** A text with placeholders for the values of fields. */
public final class Template {
    private final List<String> texts;
    private final List<Integer> references;
    private final StringBuilder filled = new StringBuilder();

    /** A reference stands between each text and the next. */
    private Template(List<String> texts, List<Integer> references) {
        this.texts = texts;
        this.references = references;
    }

    /**
     * Reads a template in which {@code {name}} stands for the value of a field, and doubled braces for single ones.
     *
     * @param fields the names of the fields that it may refer to
     * @throws IllegalArgumentException if a brace has no counterpart or a field is unknown; the message says what to do
     */
    public static Template parse(String template, List<String> fields) {
        if (template.length() > ParsedExpression.LONGEST) {
            throw new IllegalArgumentException("Has " + template.length() + " characters. Use at most "
                    + ParsedExpression.LONGEST + " characters");
        }
        List<String> texts = new ArrayList<>();
        List<Integer> references = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            if ((c == '{' || c == '}') && template.startsWith(String.valueOf(c).repeat(2), i)) {
                text.append(c);
                i += 2;
            } else if (c == '{') {
                int end = template.indexOf('}', i);
                references.add(reference(template, i, end, fields));
                texts.add(text.toString());
                text.setLength(0);
                i = end + 1;
            } else if (c == '}') {
                throw new IllegalArgumentException("A } has no {. Write }} for a brace");
            } else {
                text.append(c);
                i++;
            }
        }
        texts.add(text.toString());
        return new Template(texts, references);
    }

    private static int reference(String template, int begin, int end, List<String> fields) {
        if (end < 0) {
            throw new IllegalArgumentException("A { is not closed. Write {name}, or {{ for a brace");
        }
        String name = template.substring(begin + 1, end);
        int field = fields.indexOf(name);
        if (field < 0) {
            throw new IllegalArgumentException(Suggestions.problem(
                    "Unknown field '" + name + "'",
                    Suggestions.didYouMean(name, fields),
                    "Use one of " + String.join(", ", fields) + ", or write {{ for a brace"));
        }
        return field;
    }

    List<Integer> references() {
        return references;
    }

    /** The text with the values of the fields, which are in the order of the names given to {@link #parse}; it has {@code most} characters at most. */
    public String fill(Schema[] schemas, Object[] values, int most) {
        filled.setLength(0);
        filled.append(texts.get(0));
        for (int i = 0; i < references.size(); i++) {
            int field = references.get(i);
            if (values[field] != null) {
                Rendering.appendPlain(filled, schemas[field], values[field]);
            }
            filled.append(texts.get(i + 1));
            if (filled.length() > most) {
                throw new IllegalArgumentException("the text has more than " + most + " characters");
            }
        }
        return filled.toString();
    }
}
