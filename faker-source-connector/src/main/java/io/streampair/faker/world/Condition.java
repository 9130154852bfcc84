// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.expressions.Evaluator;
import io.streampair.faker.stream.SplitMix;
import org.apache.kafka.connect.errors.ConnectException;

/** Which events an output writes. What it draws depends on the event alone, not on what was written before. */
public final class Condition {
    private final Evaluator<Row> evaluator;
    private final String topic;
    private final long salt;
    private final SplitMix random;

    /** The condition of the output of this number in its stream. */
    public Condition(Evaluator<Row> evaluator, String topic, int number, SplitMix random) {
        this.evaluator = evaluator;
        this.topic = topic;
        this.salt = SplitMix.hash(topic + "/" + number);
        this.random = random;
    }

    /**
     * Whether it holds for the event of a row.
     *
     * @param part the number of the element that it is asked for
     * @throws ConnectException if it cannot be computed
     */
    boolean holds(Row row, long part) {
        long bits = SplitMix.mixAt(SplitMix.mix(row.bits() ^ salt), row.event().number());
        random.reset(SplitMix.mixAt(bits, part));
        try {
            return evaluator.holds(row);
        } catch (ConnectException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ConnectException(
                    "Cannot tell whether record " + row.entity() + " of " + row.name() + " is written to " + topic
                            + ": " + e.getMessage()
                            + ". Change the output's key when: it must be true or false for every record.",
                    e);
        }
    }
}
