// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

/** A rate that changes linearly from one value to another and stays there; {@code to} is above 0. */
record RampProfile(double from, double to, double seconds) implements RateProfile {
    @Override
    public double recordsUntil(double time) {
        double onRamp = Math.min(time, seconds);
        return onRamp * (from + slope() * onRamp / 2) + (time - onRamp) * to;
    }

    @Override
    public double secondsAt(double records) {
        if (records == 0) {
            return 0;
        }
        double all = recordsUntil(seconds);
        if (records > all) {
            return seconds + (records - all) / to;
        }
        // The root of slope/2 t² + from t - records, in the form without cancellation, which also holds for slope 0.
        return 2 * records / (from + Math.sqrt(Math.max(0, from * from + 2 * slope() * records)));
    }

    private double slope() {
        return (to - from) / seconds;
    }
}
