// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/** A random part of a gap. */
final class Jitter {
    private Jitter() {}

    /** From 0, and below the gap, which is below 2^62. */
    static long within(long gap, long bits) {
        return gap < 2 ? 0 : Math.multiplyHigh(bits >>> 1, gap * 2);
    }
}
