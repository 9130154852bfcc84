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

    /** The state, to which {@link #reset} may return. */
    public long state() {
        return state;
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    // What follows is defined here rather than inherited: another JDK may draw in another way.

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    @Override
    public int nextInt(int bound) {
        return nextInt(0, bound);
    }

    @Override
    public int nextInt(int origin, int bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("the bound " + bound + " is not above " + origin);
        }
        int range = bound - origin;
        int mask = range - 1;
        int drawn = nextInt();
        if ((range & mask) == 0) {
            return (drawn & mask) + origin;
        }
        if (range > 0) {
            int free = drawn >>> 1;
            drawn = free % range;
            while (free + mask - drawn < 0) {
                free = nextInt() >>> 1;
                drawn = free % range;
            }
            return drawn + origin;
        }
        while (drawn < origin || drawn >= bound) {
            drawn = nextInt();
        }
        return drawn;
    }

    @Override
    public long nextLong(long bound) {
        return nextLong(0, bound);
    }

    @Override
    public long nextLong(long origin, long bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("the bound " + bound + " is not above " + origin);
        }
        long range = bound - origin;
        long mask = range - 1;
        long drawn = nextLong();
        if ((range & mask) == 0) {
            return (drawn & mask) + origin;
        }
        if (range > 0) {
            long free = drawn >>> 1;
            drawn = free % range;
            while (free + mask - drawn < 0) {
                free = nextLong() >>> 1;
                drawn = free % range;
            }
            return drawn + origin;
        }
        while (drawn < origin || drawn >= bound) {
            drawn = nextLong();
        }
        return drawn;
    }

    @Override
    public boolean nextBoolean() {
        return nextInt() < 0;
    }

    @Override
    public float nextFloat() {
        return (nextInt() >>> 8) * 0x1.0p-24f;
    }

    @Override
    public double nextDouble() {
        return unit(nextLong());
    }

    /** By Marsaglia's polar method, with functions that give the same bits in each JVM. */
    @Override
    public double nextGaussian() {
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
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
