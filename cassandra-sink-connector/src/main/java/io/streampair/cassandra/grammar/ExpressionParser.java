// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.expressions.Expression;
import io.streampair.expressions.InvalidExpressionException;

/**
 * Parses the source of a column: a plain one, or else an expression. What was a plain source before there were expressions still
 * is: a path, a literal or a function that a comma, a line break or the end follows.
 */
final class ExpressionParser {
    private static final String NOW = "now";

    private final Scanner scanner;
    private final SourceParser sources;

    ExpressionParser(Scanner scanner, SourceParser sources) {
        this.scanner = scanner;
        this.sources = sources;
    }

    Source source() {
        int start = scanner.position();
        Source plain;
        try {
            plain = sources.plain();
        } catch (IllegalArgumentException e) {
            return insteadOf(start, e);
        }
        return endsEntry() ? plain : longerThan(start, plain);
    }

    private boolean endsEntry() {
        int end = scanner.position();
        scanner.take(c -> Character.isWhitespace(c) && c != '\n');
        boolean endsEntry = scanner.isAtEnd() || scanner.isNext(c -> c == ',' || c == '\n');
        scanner.moveTo(end);
        return endsEntry;
    }

    /** The plain source is an expression's first part, unless the expression is not longer. */
    private Source longerThan(int start, Source plain) {
        int end = scanner.position();
        Expression expression;
        try {
            expression = Expression.parseAt(scanner.text(), start);
        } catch (InvalidExpressionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (expression.end() <= end) {
            return plain;
        }
        return computed(expression);
    }

    private Source insteadOf(int start, IllegalArgumentException problem) {
        int problemAt = scanner.errorAt();
        scanner.moveTo(start);
        boolean isOfNow = scanner.isNext(NOW);
        boolean isInBrackets = scanner.isNext('(');
        try {
            Expression expression = Expression.parseAt(scanner.text(), start);
            if (!isOfNow && (isInBrackets || expression.isCompound())) {
                return computed(expression);
            }
        } catch (InvalidExpressionException e) {
            if (e.position() > problemAt) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
        throw problem;
    }

    private Source computed(Expression expression) {
        scanner.moveTo(expression.end());
        Source.Computed source = new Source.Computed(expression);
        source.checkTypes();
        return source;
    }
}
