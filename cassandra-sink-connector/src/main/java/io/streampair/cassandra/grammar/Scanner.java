// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import java.util.function.IntPredicate;

/** Goes through a text from left to right, and says of an error where it is. */
final class Scanner {
    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    /** Whether the next character is this one. */
    boolean isNext(char character) {
        return isNext(next -> next == character);
    }

    boolean isNext(IntPredicate characters) {
        return !isAtEnd() && characters.test(text.charAt(position));
    }

    /** Whether what comes next is this text. */
    boolean isNext(String expected) {
        return text.startsWith(expected, position);
    }

    /** Steps over the character if it is the next. */
    boolean accept(char character) {
        boolean isNext = isNext(character);
        if (isNext) {
            position++;
        }
        return isNext;
    }

    /** Steps over the text if it comes next. */
    boolean accept(String expected) {
        boolean isNext = isNext(expected);
        if (isNext) {
            position += expected.length();
        }
        return isNext;
    }

    /** @throws IllegalArgumentException that says what is missing, if the character is not the next */
    void expect(char character, String missing) {
        if (!accept(character)) {
            throw error(missing);
        }
    }

    /** Steps over white space; tells whether a line ends in it. */
    boolean skipSpace() {
        return take(Character::isWhitespace).indexOf('\n') >= 0;
    }

    /** The characters up to the next other one; may be none. */
    String take(IntPredicate characters) {
        int start = position;
        while (isNext(characters)) {
            position++;
        }
        return text.substring(start, position);
    }

    /** What is in quotes here, in which the quote itself is doubled. */
    String quoted(char quote) {
        int start = position;
        expect(quote, quote + " is missing");
        StringBuilder content = new StringBuilder();
        do {
            content.append(take(character -> character != quote));
            if (!accept(quote)) {
                throw error(start, "the " + quote + " that begins here has none that ends it");
            }
        } while (accept(quote) && content.append(quote) != null);
        return content.toString();
    }

    /** An error at the place that is reached. */
    IllegalArgumentException error(String message) {
        return error(position, message);
    }

    IllegalArgumentException error(int at, String message) {
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
