// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import io.streampair.expressions.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses literals, names, calls and brackets. */
final class Operands {
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "is");
    private static final String INDEX = "expected an element's index (from 0) or a map's key in quotes in the brackets";

    private final TokenReader tokens;
    private final Parser parser;

    Operands(TokenReader tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    Syntax operand() {
        Token sign = tokens.peek();
        if (!sign.is("-")) {
            return accessed(sign, primary());
        }
        tokens.next();
        tokens.deeper();
        Syntax of = operand();
        tokens.shallower();
        Place place = tokens.from(sign);
        if (of instanceof Syntax.Literal literal && literal.type().isNumber()) {
            return new Syntax.Literal(place, literal.type(), Arithmetic.minus(literal.value()));
        }
        return new Syntax.Minus(place, parser.checked(of.depth() + 1, sign), of);
    }

    private Syntax primary() {
        Token token = tokens.peek();
        if (token.is("(")) {
            tokens.next();
            tokens.open();
            Syntax inner = parser.expression();
            tokens.close();
            parser.expect(")");
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER, DURATION, TEXT -> literal(tokens.next());
            case NAME -> named();
            case QUOTED -> name(tokens.next());
            default -> throw parser.unexpected(token, "expected a value: a name, a function, a number or 'text'");
        };
    }

    private Syntax literal(Token token) {
        return new Syntax.Literal(tokens.place(token), Type.of(token.value()), token.value());
    }

    private Syntax named() {
        Token token = tokens.peek();
        if (WORDS.contains(token.text())) {
            throw tokens.invalid(token, "expected a value before '" + token.text() + "'");
        }
        tokens.next();
        if (tokens.continuesWith("(")) {
            return call(token);
        }
        return switch (token.text()) {
            case "true", "false" ->
                new Syntax.Literal(
                        tokens.place(token), Type.BOOLEAN, token.text().equals("true"));
            case "null" -> new Syntax.Literal(tokens.place(token), Type.NULL, null);
            default -> name(token);
        };
    }

    private Syntax call(Token name) {
        tokens.next();
        tokens.open();
        List<Syntax> arguments = new ArrayList<>();
        int depth = 0;
        while (!tokens.peek().is(")")) {
            if (!arguments.isEmpty() && !parser.accept(",")) {
                throw parser.unexpected(tokens.peek(), "expected , or )");
            }
            Syntax argument = parser.expression();
            arguments.add(argument);
            depth = Math.max(depth, argument.depth());
        }
        tokens.close();
        tokens.next();
        return new Syntax.Call(tokens.from(name), depth + 1, name.text(), List.copyOf(arguments));
    }

    private Syntax name(Token root) {
        Path path = new Path(root.text(), root.kind() == Kind.QUOTED, steps());
        return new Syntax.Name(tokens.from(root), path);
    }

    private Syntax accessed(Token start, Syntax of) {
        List<Path.Step> steps = steps();
        if (steps.isEmpty()) {
            return of;
        }
        return new Syntax.Access(tokens.from(start), of.depth() + 1, of, List.copyOf(steps));
    }

    private List<Path.Step> steps() {
        List<Path.Step> steps = new ArrayList<>();
        while (tokens.continues()) {
            if (parser.accept(".")) {
                steps.add(new Path.Field(field(), false));
            } else if (tokens.peek().is("[")) {
                tokens.next();
                tokens.open();
                steps.add(bracketed());
                tokens.close();
                parser.expect("]");
            } else {
                break;
            }
        }
        return steps;
    }

    private String field() {
        Token token = tokens.peek();
        if (token.kind() != Kind.NAME && token.kind() != Kind.QUOTED) {
            throw parser.unexpected(token, "expected a field name");
        }
        return tokens.next().text();
    }

    private Path.Step bracketed() {
        Token token = tokens.peek();
        if (token.kind() == Kind.TEXT || token.kind() == Kind.QUOTED) {
            return new Path.Field(tokens.next().text(), true);
        }
        if (token.kind() != Kind.NUMBER || !(token.value() instanceof Long index) || index > Integer.MAX_VALUE) {
            throw parser.unexpected(token, INDEX);
        }
        tokens.next();
        return new Path.Element(index.intValue());
    }
}
