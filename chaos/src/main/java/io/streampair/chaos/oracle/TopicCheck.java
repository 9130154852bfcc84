// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import java.util.List;

/** Compares what is in a topic with what its source says it has written: each record once, and no other. */
final class TopicCheck {
    private final Finding missing = new Finding("records missing");
    private final Finding repeated = new Finding("records repeated");
    private final Finding surplus = new Finding("records surplus");

    TopicCheck(Census census, SourceOffsets offsets, int splits) {
        for (long index = 0; index < Math.max(census.end(), offsets.end()); index++) {
            int count = census.count(index);
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

    List<Finding> findings() {
        return List.of(missing, repeated, surplus);
    }
}
