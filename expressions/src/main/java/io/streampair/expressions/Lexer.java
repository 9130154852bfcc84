// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import io.streampair.expressions.Token.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into tokens, one at a time. */
final class Lexer {
    private static final List<String> SYMBOLS = List.of(
            "==", "!=", "<=", ">=", "<>", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "(", ")", "[", "]", ".", ",");

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d{1,6})?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,12}(ns|us|ms|s|m|h|d|w))+");
    private static final int LONGEST_DURATION = 100;
    private static final Pattern PART = Pattern.compile("(\\d+)([a-z]+)");

    private static final Map<String, Duration> UNITS = Map.of(
            "ns", Duration.ofNanos(1),
            "us", Duration.ofNanos(1_000),
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));

    private final String text;
    private final int limit;
    private int position;

    /** @param limit where the text must end at the latest */
    Lexer(String text, int start, int limit) {
        this.text = text;
        this.position = start;
        this.limit = limit;
    }

    Token next() {
        boolean isOnNewLine = false;
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            isOnNewLine |= text.charAt(position) == '\n';
            position++;
        }
        Token token = token(isOnNewLine);
        if (token.end() > limit && token.kind() != Kind.END) {
            token = tooLong(isOnNewLine);
        }
        position = token.end();
        return token;
    }

    private Token token(boolean isOnNewLine) {
        if (position >= text.length()) {
            return new Token(Kind.END, "", null, position, position, isOnNewLine);
        }
        if (position >= limit) {
            return tooLong(isOnNewLine);
        }
        char c = text.charAt(position);
        if (c == '\'' || c == '"') {
            return quoted(c, isOnNewLine);
        }
        if (isDigit(c)) {
            return number(isOnNewLine);
        }
        if (isOfName(c)) {
            String name = take();
            return new Token(Kind.NAME, name, null, position, position + name.length(), isOnNewLine);
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, position)) {
                return new Token(Kind.SYMBOL, symbol, null, position, position + symbol.length(), isOnNewLine);
            }
        }
        return new Token(Kind.SYMBOL, String.valueOf(c), null, position, position + 1, isOnNewLine);
    }

    private Token tooLong(boolean isOnNewLine) {
        return bad("the expression is longer than " + Expression.MAX_LENGTH + " characters", isOnNewLine);
    }

    private Token bad(String problem, boolean isOnNewLine) {
        return new Token(Kind.BAD, problem, null, position, text.length(), isOnNewLine);
    }

    private Token quoted(char quote, boolean isOnNewLine) {
        StringBuilder content = new StringBuilder();
        int i = position + 1;
        while (true) {
            int end = text.indexOf(quote, i);
            if (end < 0) {
                return bad("the closing " + quote + " is missing", isOnNewLine);
            }
            content.append(text, i, end);
            i = end + 1;
            if (i >= text.length() || text.charAt(i) != quote) {
                Kind kind = quote == '\'' ? Kind.TEXT : Kind.QUOTED;
                return new Token(kind, content.toString(), content.toString(), position, i, isOnNewLine);
            }
            content.append(quote);
            i++;
        }
    }

    /** All that may belong to a number, so that what is none is refused as a whole. */
    private Token number(boolean isOnNewLine) {
        Matcher number = NUMBER.matcher(text).region(position, Math.min(limit, text.length()));
        int end = position;
        while (end < text.length() && (isOfName(text.charAt(end)) || isFraction(end))) {
            end++;
        }
        if (number.lookingAt() && number.end() >= end) {
            return numberToken(number.group(), isOnNewLine);
        }
        String all = text.substring(position, end);
        Duration duration =
                all.length() <= LONGEST_DURATION && DURATION.matcher(all).matches() ? duration(all) : null;
        return duration == null
                ? new Token(Kind.BAD, "'" + shortened(all) + "' is not a number", null, position, end, isOnNewLine)
                : new Token(Kind.DURATION, all, duration, position, end, isOnNewLine);
    }

    private Token numberToken(String digits, boolean isOnNewLine) {
        int end = position + digits.length();
        BigDecimal decimal = new BigDecimal(digits);
        if (!Numbers.isBounded(decimal)) {
            String problem = "'" + shortened(digits) + "' is too large: " + Numbers.BOUNDS;
            return new Token(Kind.BAD, problem, null, position, end, isOnNewLine);
        }
        boolean isLong = decimal.scale() == 0 && decimal.toBigInteger().bitLength() < Long.SIZE;
        Object value = isLong ? (Object) decimal.longValueExact() : decimal;
        return new Token(Kind.NUMBER, digits, value, position, end, isOnNewLine);
    }

    private static String shortened(String digits) {
        return digits.length() <= 30 ? digits : digits.substring(0, 30) + "…";
    }

    private boolean isFraction(int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    /** Null if it is out of range. */
    private static Duration duration(String all) {
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(all);
        try {
            while (part.find()) {
                sum = sum.plus(UNITS.get(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
            }
            return Durations.checked(sum);
        } catch (ArithmeticException | EvaluationException e) {
            return null;
        }
    }

    private String take() {
        int end = position;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        return text.substring(position, end);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
