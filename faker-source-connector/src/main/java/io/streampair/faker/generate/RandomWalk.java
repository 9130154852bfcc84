// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;

/**
 * A random walk with normal steps, computed at any step without the steps before it. It uses Lévy's construction, which
 * draws the middle of an interval given its ends.
 */
public final class RandomWalk {
    private static final int LEVELS = 40;

    private final long salt;
    private final double deviation;
    private final SplitMix random = new SplitMix();

    /** {@code deviation} is the standard deviation of one step. */
    public RandomWalk(long salt, double deviation) {
        this.salt = salt;
        this.deviation = deviation;
    }

    /** The value of the walk of {@code series} at a step: 0 at step 0. It repeats after 2^40 steps. */
    public double at(long series, long step) {
        long seed = SplitMix.mix(series ^ salt);
        long left = 0;
        long length = 1L << LEVELS;
        long target = step & (length - 1);
        double atLeft = 0;
        double atRight = normal(seed, length) * Math.sqrt((double) length);
        while (target != left) {
            long half = length / 2;
            double middle = (atLeft + atRight) / 2 + normal(seed, left + half) * Math.sqrt((double) length) / 2;
            if (target >= left + half) {
                left += half;
                atLeft = middle;
            } else {
                atRight = middle;
            }
            length = half;
        }
        return atLeft * deviation;
    }

    /** The place of a walk that is reflected at both bounds. */
    public static double reflected(double free, double min, double max) {
        double width = max - min;
        double place = (free - min) % (2 * width);
        double positive = place < 0 ? place + 2 * width : place;
        return min + (positive <= width ? positive : 2 * width - positive);
    }

    /** The normal number of a step; each step is the middle of exactly one interval. */
    private double normal(long seed, long step) {
        random.reset(SplitMix.mixAt(seed, step));
        return random.nextGaussian();
    }
}
