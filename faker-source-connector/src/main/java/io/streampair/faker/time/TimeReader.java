// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations, numbers and signs from a text, from left to right. Spaces between them do not matter. */
final class TimeReader {
    private static final Pattern DURATION = Pattern.compile("(?:[0-9]{1,18}(?:us|ms|[smhdw]))+");
    private static final Pattern PART = Pattern.compile("([0-9]+)([a-z]+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,18})?");
    private static final Pattern ANYTHING = Pattern.compile("[\\p{Alnum}_]+(?:\\.[0-9][\\p{Alnum}_]*)?|.");
    private static final int LONGEST = 100;

    private final String text;
    private int position;

    TimeReader(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw new InvalidTimeException(LONGEST, "The text is longer than " + LONGEST + " characters. Shorten it");
        }
    }

    /** Takes the sign, if it is next. */
    boolean accept(String sign) {
        skipSpaces();
        boolean next = text.startsWith(sign, position);
        position += next ? sign.length() : 0;
        return next;
    }

    /** Takes the sign; fails if it is not next. */
    void expect(String sign, String remedy) {
        if (!accept(sign)) {
            throw atHere(
                    (atEnd() ? "'" + sign + "' is missing. " : "'" + sign + "' is missing before " + shown() + ". ")
                            + remedy);
        }
    }

    /** A duration such as {@code 1h30m}, in microseconds. */
    long micros() {
        skipSpaces();
        int start = position;
        Matcher duration = DURATION.matcher(text).region(position, text.length());
        if (!duration.lookingAt() || goesOn(duration.end())) {
            throw atHere((atEnd() ? "A duration is missing. " : shown() + " is not a duration. ")
                    + "Write whole numbers with units of us, ms, s, m, h, d or w, such as 90s or 1h30m");
        }
        position = duration.end();
        long micros = sum(duration.group());
        if (micros > Durations.LONGEST) {
            throw at(start, "'" + duration.group() + "' is longer than 10,000 years. Use a shorter duration");
        }
        return micros;
    }

    /** More than the longest if it does not fit. */
    private static long sum(String duration) {
        long sum = 0;
        Matcher part = PART.matcher(duration);
        try {
            while (part.find()) {
                long count = Long.parseLong(part.group(1));
                sum = Math.addExact(sum, Math.multiplyExact(count, Durations.unit(part.group(2))));
            }
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
        return sum;
    }

    /** A number that is not negative. */
    BigDecimal number(String remedy) {
        skipSpaces();
        Matcher number = NUMBER.matcher(text).region(position, text.length());
        if (!number.lookingAt() || goesOn(number.end())) {
            throw atHere((atEnd() ? "A number is missing. " : shown() + " is not a number. ") + remedy);
        }
        position = number.end();
        return new BigDecimal(number.group());
    }

    private boolean goesOn(int end) {
        boolean fraction = text.startsWith(".", end) && !text.startsWith("..", end);
        return fraction || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && !isFactor(end));
    }

    /** {@code 20sx3.3} needs no spaces. */
    private boolean isFactor(int at) {
        return text.charAt(at) == 'x';
    }

    boolean atEnd() {
        skipSpaces();
        return position == text.length();
    }

    /** Fails unless all is read. */
    void end(String remedy) {
        if (!atEnd()) {
            throw atHere(shown() + " is not expected here. " + remedy);
        }
    }

    /** Where the next token begins. */
    int position() {
        skipSpaces();
        return position;
    }

    /** What comes next, for a message. */
    String shown() {
        skipSpaces();
        Matcher next = ANYTHING.matcher(text).region(position, text.length());
        return next.lookingAt() ? "'" + next.group() + "'" : "''";
    }

    InvalidTimeException atHere(String problem) {
        return at(position, problem);
    }

    static InvalidTimeException at(int position, String problem) {
        return new InvalidTimeException(position, problem);
    }

    private void skipSpaces() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }
}
