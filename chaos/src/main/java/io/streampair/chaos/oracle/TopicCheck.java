// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import io.streampair.chaos.workload.Delivery;
import io.streampair.cluster.client.SourceOffsets;
import io.streampair.verification.Finding;
import java.util.List;

/**
 * Compares a topic with its source's committed offsets: each committed record is there once, and no other. An
 * at-least-once source may have repeated records, and written records that it has not committed.
 */
final class TopicCheck {
    private final Delivery delivery;
    private final Finding missing = new Finding("records missing");
    private final Finding repeated = new Finding("records repeated");
    private final Finding surplus = new Finding("records surplus");

    TopicCheck(Delivery delivery, RecordCounts counts, SourceOffsets offsets, int splits) {
        this.delivery = delivery;
        for (long index = 0; index < Math.max(counts.end(), offsets.end()); index++) {
            int count = counts.count(index);
            boolean expected = offsets.include(index, splits);
            if (expected && count == 0) {
                missing.add("index " + index);
            } else if (!expected && count > 0) {
                surplus.add("index " + index);
            } else if (count > 1) {
                repeated.add("index " + index + ", " + count + " times");
            }
        }
    }

    /** How many records are in the topic more than once. */
    long repeats() {
        return repeated.count();
    }

    List<Finding> findings() {
        return delivery == Delivery.EXACTLY_ONCE ? List.of(missing, repeated, surplus) : List.of(missing);
    }
}
