// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition on records: {@code value.op = 'd' | 'r'}, or {@code value.deleted}.
 *
 * @param source the source to compare
 * @param values the condition holds if the source equals one of them
 */
public record Condition(Source source, List<Object> values) {
    private static final List<Object> TRUE = List.of(true);

    /**
     * @param text a source, optionally followed by = and literals separated by |; without them the source must be true
     * @throws IllegalArgumentException with the error and its position
     */
    public static Condition parse(String text) {
        Scanner scanner = new Scanner(text);
        SourceParser sources = new SourceParser(scanner);
        scanner.skipSpace();
        Source source = sources.source();
        scanner.skipSpace();
        List<Object> values = scanner.isNext('=') ? literals(scanner, sources) : TRUE;
        if (!scanner.isAtEnd()) {
            throw scanner.error("expected a source, source=literal or source=literal|literal");
        }
        return new Condition(source, values);
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
