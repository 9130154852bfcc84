// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import org.apache.kafka.connect.data.Schema;

/** Draws a whole number; each within the bounds is equally likely. */
final class IntegerGenerator implements Generator {
    private final SplitMix random;
    private final long min;
    private final long bound;
    private final FieldType type;

    /** {@code max} is inclusive and less than the greatest {@code long}. */
    IntegerGenerator(SplitMix random, long min, long max, FieldType type) {
        this.random = random;
        this.min = min;
        this.bound = max + 1;
        this.type = type;
    }

    @Override
    public Schema schema() {
        return type.schema();
    }

    @Override
    public Object value(long index) {
        return type.of(random.nextLong(min, bound));
    }
}
