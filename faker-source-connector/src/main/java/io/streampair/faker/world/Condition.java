// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.expressions.Evaluator;
import io.streampair.faker.stream.SplitMix;

/** Which events an output writes. What it draws depends on the event alone, not on what was written before. */
public final class Condition {
    private final Evaluator<Row> evaluator;
    private final long salt;
    private final SplitMix random;

    /** {@code output} is the name and number of the output, which no other one of its stream has. */
    public Condition(Evaluator<Row> evaluator, String output, SplitMix random) {
        this.evaluator = evaluator;
        this.salt = SplitMix.hash(output);
        this.random = random;
    }

    /** Whether it holds for the event of a row; {@code part} is the number of the element that it is asked for. */
    boolean holds(Row row, long part) {
        long bits = SplitMix.mixAt(SplitMix.mix(row.bits() ^ salt), row.event().number());
        random.reset(SplitMix.mixAt(bits, part));
        return evaluator.holds(row);
    }
}
