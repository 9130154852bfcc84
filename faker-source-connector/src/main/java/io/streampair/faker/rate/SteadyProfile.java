// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

/** A constant rate, in records per second. */
record SteadyProfile(double rate) implements RateProfile {
    @Override
    public double recordsUntil(double seconds) {
        return seconds * rate;
    }

    @Override
    public double secondsAt(double records) {
        return records / rate;
    }
}
