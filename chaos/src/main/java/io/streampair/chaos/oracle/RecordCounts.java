// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import java.util.Arrays;

/** How often each record of a stream is in its topic, by index; counts up to 127. */
final class RecordCounts {
    private static final int FIRST_SIZE = 1 << 16;

    private byte[] counts = new byte[FIRST_SIZE];
    private int end;

    void add(long index) {
        int slot = Math.toIntExact(index);
        if (slot >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(slot + 1, 2 * counts.length));
        }
        if (counts[slot] < Byte.MAX_VALUE) {
            counts[slot]++;
        }
        end = Math.max(end, slot + 1);
    }

    int count(long index) {
        return index < end ? counts[(int) index] : 0;
    }

    /** One more than the greatest index seen. */
    long end() {
        return end;
    }
}
