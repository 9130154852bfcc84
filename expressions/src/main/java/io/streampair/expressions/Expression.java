// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.ArrayList;
import java.util.List;

/** A parsed expression. Two with the same text are equal. */
public final class Expression {
    /** The most characters of an expression. */
    public static final int MAX_LENGTH = 4_000;

    /** How deep brackets, calls and chains of operators nest at most. */
    public static final int MAX_DEPTH = 80;

    private final Syntax syntax;
    private final String text;
    private final int end;

    private Expression(Syntax syntax, String text, int end) {
        this.syntax = syntax;
        this.text = text;
        this.end = end;
    }

    /**
     * Parses a whole text.
     *
     * @throws InvalidExpressionException with the position and what is wrong
     */
    public static Expression parse(String text) {
        TokenReader tokens = new TokenReader(text, 0, false);
        return new Expression(new Parser(tokens).whole(), text.strip(), text.length());
    }

    /**
     * Parses an expression within a text, up to the first place where it cannot go on. Outside of brackets, a line break ends
     * it unless an operator precedes the break.
     *
     * @param start its first character
     * @throws InvalidExpressionException with the position in the text and what is wrong
     */
    public static Expression parseAt(String text, int start) {
        TokenReader tokens = new TokenReader(text, start, true);
        Syntax syntax = new Parser(tokens).expression();
        return new Expression(syntax, text.substring(start, tokens.end()).strip(), tokens.end());
    }

    /** Where it ends in the text that it was parsed from. */
    public int end() {
        return end;
    }

    /**
     * Finds what the names and functions mean, and checks the types.
     *
     * @param <C> what the host evaluates expressions for, such as a record
     * @throws InvalidExpressionException with the position and what is wrong
     */
    public <C> Evaluator<C> bind(Scope<C> scope) {
        return new Evaluator<>(new Compiler<>(scope).compile(syntax));
    }

    /**
     * As {@link #bind}, for a condition.
     *
     * @throws InvalidExpressionException also if it is neither true nor false
     */
    public <C> Evaluator<C> bindCondition(Scope<C> scope) {
        return new Evaluator<>(new Compiler<>(scope).condition(syntax));
    }

    /** How many levels it has, from 1 to {@link #MAX_DEPTH}. */
    public int depth() {
        return syntax.depth();
    }

    /** Whether it is more than one name, one literal or a call without arguments. */
    public boolean isCompound() {
        boolean isBareCall =
                syntax instanceof Syntax.Call call && call.arguments().isEmpty();
        return !(syntax instanceof Syntax.Name || syntax instanceof Syntax.Literal || isBareCall);
    }

    /** All names in it, in the order of the text. */
    public List<Path> names() {
        List<Path> names = new ArrayList<>();
        Names.collect(syntax, names);
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression expression && expression.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Its text. */
    @Override
    public String toString() {
        return text;
    }
}
