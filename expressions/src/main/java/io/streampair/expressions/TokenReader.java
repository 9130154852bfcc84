// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import io.streampair.expressions.Token.Kind;

/** Reads tokens with one of lookahead, and watches how deep they nest. */
final class TokenReader {
    private final String text;
    private final Lexer lexer;
    private final boolean endsWithLine;
    private Token next;
    private int end;
    private int depth;
    private int brackets;

    /** @param endsWithLine whether a line break outside of brackets may end the expression */
    TokenReader(String text, int start, boolean endsWithLine) {
        this.text = text;
        this.lexer = new Lexer(text, start, start + Expression.MAX_LENGTH);
        this.endsWithLine = endsWithLine;
        this.end = start;
        this.next = lexer.next();
    }

    Token peek() {
        return next;
    }

    Token next() {
        Token token = next;
        if (token.kind() == Kind.BAD) {
            throw invalid(token, token.text());
        }
        end = token.end();
        next = lexer.next();
        return token;
    }

    /** Whether the next token may go on with what is complete without it. */
    boolean continues() {
        return !endsWithLine || brackets > 0 || !next.isOnNewLine();
    }

    boolean continuesWith(String word) {
        return continues() && next.is(word);
    }

    /** The end of the last token. */
    int end() {
        return end;
    }

    void open() {
        brackets++;
    }

    /** Before the closing bracket is taken: what follows it is outside. */
    void close() {
        brackets--;
    }

    void deeper() {
        if (++depth > Expression.MAX_DEPTH) {
            throw tooDeep(next);
        }
    }

    void shallower() {
        depth--;
    }

    InvalidExpressionException tooDeep(Token at) {
        return invalid(at, "the expression is more than " + Expression.MAX_DEPTH + " levels deep; write a simpler one");
    }

    /** From the start of a token to the end of the last. */
    Place from(Token first) {
        return new Place(text, first.start(), end);
    }

    Place place(Token token) {
        return new Place(text, token.start(), token.end());
    }

    InvalidExpressionException invalid(Token at, String problem) {
        return new InvalidExpressionException(text, at.start(), problem);
    }
}
