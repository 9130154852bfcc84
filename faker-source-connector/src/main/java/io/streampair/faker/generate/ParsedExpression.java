// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression, taken apart: texts, with a call between each text and the next. It is read here and never handed to
 * Datafaker, whose own expressions can call any public method.
 */
public record ParsedExpression(List<String> texts, List<Call> calls) {
    /** The greatest length of an expression, in characters. */
    static final int LONGEST = 100_000;

    private static final int MOST_CALLS = 1000;

    /** A directive: {@code #{provider.method 'argument', …}}; {@code provider} is null in {@code #{numerify '##'}}. */
    public record Call(String provider, String method, List<String> arguments) {
        String name() {
            return provider == null ? method : provider + "." + method;
        }
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is malformed; the message says what to do
     */
    static ParsedExpression parse(String expression) {
        if (expression.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Has " + expression.length() + " characters. Use at most " + LONGEST + " characters");
        }
        Reader reader = new Reader(expression);
        ParsedExpression parsed = new ParsedExpression(new ArrayList<>(), new ArrayList<>());
        parsed.texts.add(reader.text());
        while (!reader.atEnd()) {
            if (parsed.calls.size() == MOST_CALLS) {
                throw new IllegalArgumentException("Has more than " + MOST_CALLS + " directives. Use fewer");
            }
            parsed.calls.add(reader.call());
            parsed.texts.add(reader.text());
        }
        return parsed;
    }

    /** Whether the whole expression is one directive. */
    boolean isOneCall() {
        return calls.size() == 1 && texts.get(0).isEmpty() && texts.get(1).isEmpty();
    }

    private static final class Reader {
        private static final String BEGIN = "#{";

        private final String expression;
        private int at;

        private Reader(String expression) {
            this.expression = expression;
        }

        private boolean atEnd() {
            return at == expression.length();
        }

        private String text() {
            int next = expression.indexOf(BEGIN, at);
            int end = next < 0 ? expression.length() : next;
            String text = expression.substring(at, end);
            at = end;
            return text;
        }

        private Call call() {
            at += BEGIN.length();
            skip(" \t\r\n");
            String name = name();
            List<String> arguments = new ArrayList<>();
            skip(" \t\r\n");
            while (current() == '\'') {
                arguments.add(argument());
                skip(" \t\r\n,");
            }
            if (current() != '}') {
                throw new IllegalArgumentException(
                        atEnd()
                                ? "A #{ is not closed. Write #{Provider.method}"
                                : "Cannot read the directive at '" + shortened(expression.substring(at))
                                        + "'. Write #{Provider.method}, or with arguments in single quotes"
                                        + " #{number.numberBetween '1','9'}");
            }
            at++;
            if (name.isEmpty()) {
                throw new IllegalArgumentException("Makes an empty text. Name a provider, such as #{Name.fullName}");
            }
            int dot = name.indexOf('.');
            return new Call(dot < 0 ? null : name.substring(0, dot), name.substring(dot + 1), arguments);
        }

        private String name() {
            int begin = at;
            while (Character.isLetterOrDigit(current()) || current() == '_' || current() == '.') {
                at++;
            }
            return expression.substring(begin, at);
        }

        /** The text between single quotes; two of them stand for one. */
        private String argument() {
            StringBuilder argument = new StringBuilder();
            at++;
            while (!atEnd()) {
                char c = expression.charAt(at++);
                if (c != '\'') {
                    argument.append(c);
                } else if (current() == '\'') {
                    argument.append(c);
                    at++;
                } else {
                    return withoutDirective(argument.toString());
                }
            }
            throw new IllegalArgumentException(
                    "A quote is not closed. Put each argument in single quotes, and write '' for a quote within");
        }

        private static String withoutDirective(String argument) {
            if (argument.contains(BEGIN)) {
                throw new IllegalArgumentException(
                        "An argument contains #{. Directives cannot be nested: use a field of"
                                + " its own and a template");
            }
            return argument;
        }

        private void skip(String characters) {
            while (!atEnd() && characters.indexOf(current()) >= 0) {
                at++;
            }
        }

        private char current() {
            return atEnd() ? 0 : expression.charAt(at);
        }

        private static String shortened(String text) {
            return text.length() > 20 ? text.substring(0, 20) + "…" : text;
        }
    }
}
