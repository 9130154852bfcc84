// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.util.List;

/** Makes the texts of an expression by calling the methods of its directives. */
final class ExpressionText {
    /** The literal texts before, between and after the directives: one more than directives. */
    private final String[] literals;

    private final Directive[] directives;
    private final StringBuilder text = new StringBuilder();

    ExpressionText(List<String> literals, List<Directive> directives) {
        this.literals = literals.toArray(new String[0]);
        this.directives = directives.toArray(new Directive[0]);
    }

    String make() {
        if (directives.length == 1 && literals[0].isEmpty() && literals[1].isEmpty()) {
            return limited(directives[0].call().toString());
        }
        text.setLength(0);
        text.append(literals[0]);
        for (int i = 0; i < directives.length; i++) {
            text.append(directives[i].call()).append(literals[i + 1]);
            if (text.length() > TextSize.GREATEST) {
                throw tooLong();
            }
        }
        return text.toString();
    }

    private static String limited(String text) {
        if (text.length() > TextSize.GREATEST) {
            throw tooLong();
        }
        return text;
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException("the text has more than a million characters");
    }
}
