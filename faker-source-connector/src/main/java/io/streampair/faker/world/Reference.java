// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.expressions.Evaluator;
import io.streampair.faker.stream.SplitMix;

/** Finds the row of another entity, which is born by the birth of the row's own, and makes it again as of the event of the row. */
public final class Reference implements Maker {
    private static final int TRIES = 16;

    private final int field;
    private final Frame parents;
    private final Pick pick;
    private final boolean isOfOwnStream;
    private final Evaluator<Row> condition;
    private final SplitMix random;

    /**
     * @param field the number of the field that holds the reference
     * @param isOfOwnStream then only earlier entities can be taken
     * @param condition of the row that is found in {@link Row#inner}; null if there is none
     */
    public Reference(
            int field, Frame parents, Pick pick, boolean isOfOwnStream, Evaluator<Row> condition, SplitMix random) {
        this.field = field;
        this.parents = parents;
        this.pick = pick;
        this.isOfOwnStream = isOfOwnStream;
        this.condition = condition;
        this.random = random;
    }

    /** A {@link Row}, or null if none is found. */
    @Override
    public Object value(Row row) {
        long population = parents.births().by(row.born());
        if (isOfOwnStream) {
            population = Math.min(population, row.entity());
        }
        if (population <= 0) {
            return null;
        }
        Row parent = row.inner(field, parents);
        for (int i = 0; i < (condition == null ? 1 : TRIES); i++) {
            long entity = pick.draw(population, row, parents.births(), random);
            if (entity == Pick.NONE) {
                return null;
            }
            parent.moveTo(entity, row.now());
            if (condition == null || condition.holds(row)) {
                return parent;
            }
        }
        return null;
    }
}
