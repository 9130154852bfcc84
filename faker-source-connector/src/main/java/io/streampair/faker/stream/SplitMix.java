// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

import java.util.random.RandomGenerator;

/**
 * SplitMix64, a random generator whose state is one {@code long}, so that a reset costs one assignment.
 *
 * <p>See Steele, Lea and Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, OOPSLA 2014.
 */
public final class SplitMix implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** Restarts with another state. */
    public void reset(long newState) {
        state = newState;
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** The state at {@code index} steps of the golden gamma after {@code start}, mixed. */
    public static long mixAt(long start, long index) {
        return mix(start + index * GOLDEN_GAMMA);
    }

    /** The finaliser: a bijection of 64 bits in which each input bit flips each output bit half of the time. */
    public static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** 64 bits of a text, the same in every JVM. */
    public static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mixAt(hash ^ text.charAt(i), 1);
        }
        return hash;
    }

    /** The upper 53 bits as a number from 0, inclusive, to 1, exclusive. */
    public static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }
}
