// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

/** A rate that follows a sine around its mean; {@code swing} is the amplitude as a share of the mean, below 1. */
record SineProfile(double mean, double swing, double period) implements RateProfile {
    private static final int STEPS = 60;

    @Override
    public double recordsUntil(double seconds) {
        double circle = 2 * Math.PI / period;
        return mean * (seconds + swing / circle * (1 - StrictMath.cos(circle * seconds)));
    }

    @Override
    public double secondsAt(double records) {
        // Whole periods have the mean rate. Within one, bisect.
        double begin = Math.floor(records / mean / period) * period;
        double left = 0;
        double right = period;
        double rest = records - recordsUntil(begin);
        for (int i = 0; i < STEPS && right - left > 1e-10; i++) {
            double middle = (left + right) / 2;
            if (recordsUntil(middle) < rest) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return begin + right;
    }
}
