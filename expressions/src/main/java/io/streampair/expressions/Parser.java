// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import io.streampair.expressions.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses operators, from the loosest to the tightest; {@link Operands} parses what is between them. */
final class Parser {
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "%");

    private static final Map<String, String> HINTS = Map.of(
            "=", "write == to compare",
            "<>", "write != for unequal",
            "&&", "write and",
            "||", "write or",
            "!", "write not",
            "?", "write if(condition, a, b)",
            "|", "write in (a, b) for one of several values",
            ";", "an expression has no ;");

    private final TokenReader tokens;
    private final Operands operands;

    Parser(TokenReader tokens) {
        this.tokens = tokens;
        this.operands = new Operands(tokens, this);
    }

    /** Nothing may follow it. */
    Syntax whole() {
        Syntax syntax = expression();
        Token next = tokens.peek();
        if (next.kind() != Kind.END) {
            throw unexpected(next, "expected an operator or the end");
        }
        return syntax;
    }

    Syntax expression() {
        tokens.deeper();
        Syntax syntax = junction(false);
        tokens.shallower();
        return syntax;
    }

    InvalidExpressionException unexpected(Token token, String expected) {
        if (token.kind() == Kind.BAD) {
            return tokens.invalid(token, token.text());
        }
        String hint = HINTS.get(token.text());
        return tokens.invalid(token, token.kind() == Kind.SYMBOL && hint != null ? hint : expected);
    }

    private Syntax junction(boolean isAnd) {
        String word = isAnd ? "and" : "or";
        Token start = tokens.peek();
        Syntax first = isAnd ? negation() : junction(true);
        if (!tokens.continuesWith(word)) {
            return first;
        }
        List<Syntax> conditions = new ArrayList<>(List.of(first));
        int depth = first.depth();
        while (tokens.continuesWith(word)) {
            tokens.next();
            Syntax next = isAnd ? negation() : junction(true);
            conditions.add(next);
            depth = Math.max(depth, next.depth());
        }
        return new Syntax.Junction(tokens.from(start), depth + 1, isAnd, List.copyOf(conditions));
    }

    private Syntax negation() {
        Token token = tokens.peek();
        if (!token.is("not")) {
            return comparison();
        }
        tokens.next();
        tokens.deeper();
        Syntax of = negation();
        tokens.shallower();
        return new Syntax.Not(tokens.from(token), checked(of.depth() + 1, token), of);
    }

    private Syntax comparison() {
        Token start = tokens.peek();
        Syntax left = sum();
        if (!tokens.continues()) {
            return left;
        }
        Token token = tokens.peek();
        Relation relation = token.kind() == Kind.SYMBOL ? Relation.of(token.text()) : null;
        Syntax whole = left;
        if (relation != null) {
            tokens.next();
            whole = comparison(start, left, relation, sum());
        } else if (token.is("is")) {
            tokens.next();
            whole = isNull(start, left);
        } else if (token.is("in") || token.is("not")) {
            tokens.next();
            if (token.is("not")) {
                expect("in");
            }
            whole = in(start, left, token.is("not"));
        }
        Token next = tokens.peek();
        if (whole != left && tokens.continues() && next.kind() == Kind.SYMBOL && Relation.of(next.text()) != null) {
            throw tokens.invalid(next, "comparisons do not chain; join two with and");
        }
        return whole;
    }

    private Syntax comparison(Token start, Syntax left, Relation relation, Syntax right) {
        Place place = tokens.from(start);
        int depth = Math.max(left.depth(), right.depth()) + 1;
        if (!relation.isOfOrder() && (isNull(left, right) || isNull(right, left))) {
            Syntax of = left instanceof Syntax.Literal literal && literal.value() == null ? right : left;
            return new Syntax.IsNull(place, depth, relation == Relation.UNEQUAL, of);
        }
        return new Syntax.Comparison(place, depth, relation, left, right);
    }

    private static boolean isNull(Syntax one, Syntax other) {
        return one instanceof Syntax.Literal literal && literal.type() == Type.NULL && other != null;
    }

    private Syntax isNull(Token start, Syntax of) {
        boolean isNegated = tokens.peek().is("not");
        if (isNegated) {
            tokens.next();
        }
        expect("null");
        return new Syntax.IsNull(tokens.from(start), of.depth() + 1, isNegated, of);
    }

    private Syntax in(Token start, Syntax of, boolean isNegated) {
        Token open = tokens.peek();
        if (!open.is("(")) {
            Syntax list = sum();
            int depth = Math.max(of.depth(), list.depth()) + 1;
            return new Syntax.In(tokens.from(start), depth, isNegated, of, List.of(), list);
        }
        tokens.next();
        tokens.open();
        List<Syntax> options = new ArrayList<>();
        int depth = of.depth();
        do {
            Syntax option = expression();
            options.add(option);
            depth = Math.max(depth, option.depth());
        } while (accept(","));
        tokens.close();
        expect(")");
        return new Syntax.In(tokens.from(start), depth + 1, isNegated, of, List.copyOf(options), null);
    }

    private Syntax sum() {
        Token start = tokens.peek();
        Syntax left = product();
        while (tokens.continues() && isOneOf(SUMS)) {
            left = calculation(start, left, tokens.next(), product());
        }
        return left;
    }

    private Syntax product() {
        Token start = tokens.peek();
        Syntax left = operands.operand();
        while (tokens.continues() && isOneOf(PRODUCTS)) {
            left = calculation(start, left, tokens.next(), operands.operand());
        }
        return left;
    }

    private boolean isOneOf(Set<String> signs) {
        return tokens.peek().kind() == Kind.SYMBOL
                && signs.contains(tokens.peek().text());
    }

    private Syntax calculation(Token start, Syntax left, Token sign, Syntax right) {
        for (Operator operator : Operator.values()) {
            if (operator.sign().equals(sign.text())) {
                int depth = checked(Math.max(left.depth(), right.depth()) + 1, sign);
                return new Syntax.Calculation(tokens.from(start), depth, operator, left, right);
            }
        }
        throw new IllegalStateException(sign.text());
    }

    /** A long chain of operators nests as brackets do. */
    int checked(int depth, Token at) {
        if (depth > Expression.MAX_DEPTH) {
            throw tokens.tooDeep(at);
        }
        return depth;
    }

    boolean accept(String symbol) {
        boolean isNext = tokens.peek().is(symbol);
        if (isNext) {
            tokens.next();
        }
        return isNext;
    }

    Token expect(String symbol) {
        Token token = tokens.peek();
        if (!token.is(symbol)) {
            throw unexpected(token, "expected " + symbol);
        }
        return tokens.next();
    }
}
