// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/** Around a median, as often a factor above as a factor below: two of three within one factor, all within its cube. */
record LognormalDwell(long median, double logOfFactor, long longest) implements Dwell {
    LognormalDwell(long median, double factor) {
        this(median, StrictMath.log(factor), (long)
                Math.min((double) Durations.LONGEST, Math.ceil(median * factor * factor * factor)));
    }

    @Override
    public long micros(long bits) {
        double drawn = median * StrictMath.exp(logOfFactor * Gauss.of(bits, -Gauss.BOUND));
        return Math.max(1, Math.min(longest, Math.round(drawn)));
    }
}
