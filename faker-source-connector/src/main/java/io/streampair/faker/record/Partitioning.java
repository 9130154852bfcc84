// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.stream.SplitMix;

/** Chooses the partition of a record by one of its fields, or leaves the choice to Kafka's partitioner. */
final class Partitioning {
    private final int field;
    private final int count;

    /** {@code field} is -1 for Kafka's partitioner. */
    Partitioning(int field, int count) {
        this.field = field;
        this.count = count;
    }

    /** The partition; null for Kafka's partitioner. */
    Integer partition(Object[] values) {
        if (field < 0) {
            return null;
        }
        Object value = values[field];
        boolean whole =
                value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
        long number = whole ? ((Number) value).longValue() : SplitMix.hash(String.valueOf(value));
        return (int) Math.floorMod(number, (long) count);
    }
}
