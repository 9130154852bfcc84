// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Expression;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.world.Inner;
import io.streampair.faker.world.Maker;
import java.util.List;

/** Compiles {@code row(table)}, {@code row(table, weight)} and {@code row(table, each)}. */
final class TableRows {
    private static final String EACH = "each";

    private final FrameCompiler frame;
    private final int index;
    private final Part part;

    TableRows(FrameCompiler frame, int index, Part part) {
        this.frame = frame;
        this.index = index;
        this.part = part;
    }

    CompiledField compile(Table table, List<Expression> arguments) {
        if (arguments.size() > 1) {
            throw part.problem("Write row(table), row(table, weight) with a column, or row(table, each)");
        }
        String by = arguments.isEmpty() ? null : HandleReader.plainName(arguments.get(0));
        if (!arguments.isEmpty() && by == null) {
            throw part.problem("Expected a column with weights, or each, rather than " + arguments.get(0));
        }
        frame.frame().define(index, maker(table, by));
        return CompiledField.of(index, new CompiledField.Handle(null, table, false));
    }

    private Maker maker(Table table, String by) {
        Object[] rows = table.rows().toArray();
        if (by == null) {
            var random = frame.context().random();
            return row -> rows[random.nextInt(rows.length)];
        }
        if (table.column(by) >= 0) {
            return Inner.choice(
                    rows, bounds(table, table.column(by), by), frame.context().random());
        }
        if (!by.equals(EACH)) {
            throw part.problem(Suggestions.problem(
                    "The table '" + table.name() + "' has no column '" + by + "'",
                    Suggestions.didYouMean(by, table.columns()),
                    "It has " + Suggestions.listed(table.columns())));
        }
        if (frame.root().frame().births().count() > rows.length) {
            throw part.problem("The stream '" + frame.root().name() + "' has more records than the table '"
                    + table.name() + "' has rows, " + rows.length + ". Set initial or count to at most that");
        }
        return row -> rows[(int) row.entity()];
    }

    private double[] bounds(Table table, int column, String by) {
        double[] bounds = new double[table.rows().size()];
        double sum = 0;
        for (int i = 0; i < bounds.length; i++) {
            Object weight = table.rows().get(i)[column];
            double number = weight instanceof Number given ? given.doubleValue() : -1;
            if (!(number > 0 && number <= 1e12)) {
                throw part.problem(
                        "Row " + (i + 1) + " of the table '" + table.name() + "' has no weight above 0 in the"
                                + " column '" + by + "'. Give each row a number above 0, at most 1e12");
            }
            sum += number;
            bounds[i] = sum;
        }
        return bounds;
    }
}
