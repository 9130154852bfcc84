// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import org.apache.kafka.connect.data.Schema;

/** Counts: the value at index i is {@code start + i * step}, so it is unique in the stream whatever the tasks. */
final class SequenceGenerator implements Generator {
    private final long start;
    private final long step;
    private final FieldType type;

    SequenceGenerator(long start, long step, FieldType type) {
        this.start = start;
        this.step = step;
        this.type = type;
    }

    @Override
    public Schema schema() {
        return type.schema();
    }

    @Override
    public Object value(long index) {
        return type.of(Math.addExact(start, Math.multiplyExact(index, step)));
    }
}
