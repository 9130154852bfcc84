// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import io.streampair.faker.stream.SplitMix;

/** As if leaving were as likely at each moment; at most six times the mean, which stays the mean. */
final class ExponentialDwell implements Dwell {
    private static final double MOST_MEANS = 6;
    /** The mean before values above six of the wanted means are left out, when the wanted one is 1. */
    private static final double UNBOUNDED = unboundedMean();

    private static final double SHARE = -StrictMath.expm1(-MOST_MEANS / UNBOUNDED);

    private final double scale;
    private final long longest;

    ExponentialDwell(long mean) {
        this.scale = mean * UNBOUNDED;
        this.longest = Math.round(mean * MOST_MEANS);
    }

    private static double unboundedMean() {
        double mean = 1;
        for (int i = 0; i < 50; i++) {
            mean = 1 + MOST_MEANS / StrictMath.expm1(MOST_MEANS / mean);
        }
        return mean;
    }

    @Override
    public long micros(long bits) {
        double drawn = -scale * StrictMath.log1p(-SHARE * SplitMix.unit(bits));
        return Math.max(1, Math.min(longest, Math.round(drawn)));
    }

    @Override
    public long longest() {
        return longest;
    }
}
