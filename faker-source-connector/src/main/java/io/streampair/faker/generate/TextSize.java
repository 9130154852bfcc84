// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Estimates the longest text of a regular expression, so that none exhausts the memory. */
final class TextSize {
    /** About the largest record that Kafka accepts by default, in characters. */
    static final int GREATEST = 1_000_000;

    private static final int UNBOUNDED_REPEATS = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String pattern;
    private int at;

    private TextSize(String pattern) {
        this.pattern = pattern;
    }

    /** Whether a text that matches the regular expression can have more than a million characters. */
    static boolean isTooLarge(String pattern) {
        return new TextSize(pattern).alternatives() > GREATEST;
    }

    private double alternatives() {
        double longest = 0;
        double sequence = 0;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                longest = Math.max(longest, sequence);
                sequence = 0;
                at++;
            } else {
                sequence += atom() * repeats();
            }
        }
        at++;
        return Math.max(longest, sequence);
    }

    private double atom() {
        char c = pattern.charAt(at++);
        if (c == '(') {
            return alternatives();
        }
        if (c == '\\') {
            at++;
        } else if (c == '[') {
            skipClass();
        }
        return 1;
    }

    private void skipClass() {
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private double repeats() {
        char c = at < pattern.length() ? pattern.charAt(at) : 0;
        if (c == '*' || c == '+') {
            at++;
            return UNBOUNDED_REPEATS;
        }
        if (c != '{') {
            return 1;
        }
        int end = pattern.indexOf('}', at);
        String bounds = pattern.substring(at, end < 0 ? pattern.length() : end);
        at = end < 0 ? pattern.length() : end + 1;
        double most = bounds.endsWith(",") ? UNBOUNDED_REPEATS : 1;
        Matcher numbers = NUMBER.matcher(bounds);
        while (numbers.find()) {
            most = Math.max(most, Double.parseDouble(numbers.group()));
        }
        return most;
    }
}
