// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

/**
 * A pseudo-random permutation of the numbers below a bound: a Feistel network with cycle walking. It needs no memory,
 * whatever the bound.
 *
 * <p>See Black and Rogaway, <i>Ciphers with Arbitrary Finite Domains</i>, CT-RSA 2002.
 */
public final class Permutation {
    private static final int ROUNDS = 4;
    /** Halves of few bits mix little in a round. */
    private static final int FURTHER_ROUNDS = 40;

    private static final int FEW_BITS = 8;

    private Permutation() {}

    /** The image of {@code number}; both are from 0 to {@code bound} exclusive. */
    public static long of(long number, long bound, long seed) {
        int halfBits = (65 - Long.numberOfLeadingZeros(bound - 1)) / 2;
        long moved = number;
        do {
            moved = network(moved, halfBits, seed);
        } while (moved >= bound);
        return moved;
    }

    private static long network(long number, int halfBits, long seed) {
        long mask = (1L << halfBits) - 1;
        long left = number >>> halfBits;
        long right = number & mask;
        int rounds = ROUNDS + FURTHER_ROUNDS / Math.max(1, halfBits);
        for (int round = 1; round <= rounds; round++) {
            long next = left ^ (SplitMix.mixAt(seed ^ right, round) & mask);
            left = right;
            right = next;
        }
        long moved = (left << halfBits) | right;
        // The rounds make even permutations only, so that half of the orders of few numbers would be too rare.
        return halfBits <= FEW_BITS && moved < 2 ? moved ^ (SplitMix.mix(~seed) & 1) : moved;
    }
}
