// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.List;
import java.util.SplittableRandom;

/** A stream of random numbers for one purpose, so that a change of one purpose leaves the others alone. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed, String purpose) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }

    /** A whole number from 0 to below the bound. */
    long below(long bound) {
        return bound <= 1 ? 0 : random.nextLong(bound);
    }

    /** A whole number between two bounds, both included. */
    long between(long low, long high) {
        return low + below(high - low + 1);
    }

    boolean oneIn(int several) {
        return below(several) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get((int) below(choices.size()));
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[(int) below(choices.length)];
    }
}
