// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.expressions.Expression;
import io.streampair.expressions.InvalidExpressionException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition on records: an expression, or in short {@code value.op = 'd' | 'r'} or {@code value.deleted}.
 *
 * @param source the source to compare
 * @param values the condition holds if the source equals one of them
 */
public record Condition(Source source, List<Object> values) {
    private static final List<Object> TRUE = List.of(true);

    /**
     * @param text a source, optionally followed by = and literals separated by |; without them the source must be true. Or
     *     an expression
     * @throws IllegalArgumentException with the error and its position
     */
    public static Condition parse(String text) {
        Scanner scanner = new Scanner(text);
        try {
            return parseShort(scanner);
        } catch (IllegalArgumentException e) {
            return parseExpression(text, e, scanner.errorAt());
        }
    }

    private static Condition parseExpression(String text, IllegalArgumentException problem, int problemAt) {
        Expression expression;
        try {
            expression = Expression.parse(text);
        } catch (InvalidExpressionException e) {
            throw e.position() > problemAt ? new IllegalArgumentException(e.getMessage(), e) : problem;
        }
        Source.Computed source = new Source.Computed(expression);
        source.checkCondition();
        return new Condition(source, TRUE);
    }

    private static Condition parseShort(Scanner scanner) {
        SourceParser sources = new SourceParser(scanner);
        scanner.skipSpace();
        Source source = sources.plain();
        scanner.skipSpace();
        List<Object> values = scanner.isNext('=') ? literals(scanner, sources) : TRUE;
        if (!scanner.isAtEnd()) {
            throw scanner.error("expected a source, source=literal or source=literal|literal");
        }
        return new Condition(source, values);
    }

    /** Whether it is about an element of the value. */
    public boolean usesItem() {
        return source.isOfItem();
    }

    private static List<Object> literals(Scanner scanner, SourceParser sources) {
        List<Object> values = new ArrayList<>();
        do {
            scanner.accept(values.isEmpty() ? '=' : '|');
            scanner.skipSpace();
            int start = scanner.position();
            Object value = sources.literal().value();
            if (value == null) {
                throw scanner.error(start, "cannot compare with null");
            }
            values.add(value);
            scanner.skipSpace();
        } while (scanner.isNext('|'));
        return List.copyOf(values);
    }

    /** Whether the condition holds for a value of the source. A number or boolean equals its text. */
    public boolean holds(Object field) {
        if (field instanceof Boolean isTrue && values.equals(TRUE)) {
            return isTrue;
        }
        return field != null && values.stream().anyMatch(value -> isSame(value, field));
    }

    private static boolean isSame(Object value, Object field) {
        if (value instanceof Number && field instanceof Number number) {
            return Double.isFinite(number.doubleValue())
                    && new BigDecimal(value.toString()).compareTo(new BigDecimal(number.toString())) == 0;
        }
        return value.toString().equals(field.toString());
    }
}
