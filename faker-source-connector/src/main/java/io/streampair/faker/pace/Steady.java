// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.pace;

/** The same rate, in records per second, all the time. */
record Steady(double rate) implements TimeLine {
    @Override
    public double recordsUntil(double seconds) {
        return seconds * rate;
    }

    @Override
    public double secondsAt(double records) {
        return records / rate;
    }
}
