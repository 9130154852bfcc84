// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a regular expression may only look at so often. Java's matcher tries alternatives one after the other, which of
 * some expressions are more than will ever end; each try looks at a character.
 */
final class BoundedText implements CharSequence {
    private static final int LOOKS = 100_000;
    private static final int LOOKS_A_CHARACTER = 100;
    private static final String TOO_MANY =
            "the regular expression takes too many steps for this text; write one with fewer alternatives";

    private final String text;
    private final int start;
    private final int end;
    private final long[] looksLeft;

    private BoundedText(String text, int start, int end, long[] looksLeft) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.looksLeft = looksLeft;
    }

    static <T> T run(String text, Pattern pattern, java.util.function.Function<Matcher, T> match) {
        long[] looks = {LOOKS + (long) LOOKS_A_CHARACTER * text.length()};
        try {
            return match.apply(pattern.matcher(new BoundedText(text, 0, text.length(), looks)));
        } catch (StackOverflowError e) {
            throw new EvaluationException(TOO_MANY);
        }
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        if (--looksLeft[0] < 0) {
            throw new EvaluationException(TOO_MANY);
        }
        return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new BoundedText(text, start + from, start + to, looksLeft);
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }
}
