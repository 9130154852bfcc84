// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.time;

import java.util.List;

/**
 * A stream of random numbers for one purpose, determined by a seed: what is drawn for one purpose does not change what is
 * drawn for another.
 */
public final class Chance {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public Chance(long seed, String purpose) {
        this.state = mix(seed * GAMMA ^ mix(purpose.hashCode()));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to below the bound. */
    public long below(long bound) {
        state += GAMMA;
        return Long.remainderUnsigned(mix(state), bound);
    }

    /** From 0 to below the bound. */
    public int below(int bound) {
        return (int) below((long) bound);
    }

    /** From the least to the most, both included. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True with a probability of one in the given number. */
    public boolean oneIn(int times) {
        return below(times) == 0;
    }

    /** True with a probability from 0 to 1. */
    public boolean holds(double probability) {
        return probability > 0 && below(1L << 30) < probability * (1L << 30);
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
