// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

/**
 * A token.
 *
 * @param kind its kind
 * @param text a symbol, a name, or what is wrong
 * @param value of a literal
 * @param start its first character
 * @param end the character after it
 * @param isOnNewLine whether a line break precedes it
 */
record Token(Kind kind, String text, Object value, int start, int end, boolean isOnNewLine) {
    /** The kinds of tokens. */
    enum Kind {
        NUMBER,
        DURATION,
        TEXT,
        NAME,
        /** A name in double quotes. */
        QUOTED,
        SYMBOL,
        /** No token; only an error if one is needed here. */
        BAD,
        END
    }

    boolean is(String symbolOrName) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrName);
    }
}
