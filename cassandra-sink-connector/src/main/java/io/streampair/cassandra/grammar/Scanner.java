// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import java.util.function.IntPredicate;

/** Scans a text from left to right; its errors contain the position. */
final class Scanner {
    private final String text;
    private int position;
    private int errorAt;

    Scanner(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    String text() {
        return text;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** The position of the last error. */
    int errorAt() {
        return errorAt;
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    /** Whether this is the next character. */
    boolean isNext(char character) {
        return isNext(next -> next == character);
    }

    boolean isNext(IntPredicate characters) {
        return !isAtEnd() && characters.test(text.charAt(position));
    }

    /** Whether this text comes next. */
    boolean isNext(String expected) {
        return text.startsWith(expected, position);
    }

    /** Skips this character if it comes next. */
    boolean accept(char character) {
        boolean isNext = isNext(character);
        if (isNext) {
            position++;
        }
        return isNext;
    }

    /** Skips this text if it comes next. */
    boolean accept(String expected) {
        boolean isNext = isNext(expected);
        if (isNext) {
            position += expected.length();
        }
        return isNext;
    }

    /** @throws IllegalArgumentException with this message if the character does not come next */
    void expect(char character, String message) {
        if (!accept(character)) {
            throw error(message);
        }
    }

    /** Skips white space; returns whether it contains a line break. */
    boolean skipSpace() {
        return take(Character::isWhitespace).indexOf('\n') >= 0;
    }

    /** Takes characters of this kind; possibly none. */
    String take(IntPredicate characters) {
        int start = position;
        while (isNext(characters)) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Takes a quoted text, in which the quote itself is doubled. */
    String quoted(char quote) {
        int start = position;
        expect(quote, "expected " + quote);
        StringBuilder content = new StringBuilder();
        do {
            content.append(take(character -> character != quote));
            if (!accept(quote)) {
                throw error(start, "the closing " + quote + " is missing");
            }
        } while (accept(quote) && content.append(quote) != null);
        return content.toString();
    }

    /** An error at the current position. */
    IllegalArgumentException error(String message) {
        return error(position, message);
    }

    IllegalArgumentException error(int at, String message) {
        errorAt = at;
        return new IllegalArgumentException("at " + place(at) + ": " + message);
    }

    private String place(int at) {
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        String character = "character " + (at - lineStart + 1);
        if (text.indexOf('\n') < 0) {
            return character;
        }
        long line =
                1 + text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return "line " + line + ", " + character;
    }
}
