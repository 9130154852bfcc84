// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/** Around a mean, at most three deviations away and above 0; the deviation is at most the mean. */
record NormalDwell(long mean, long deviation) implements Dwell {
    @Override
    public long micros(long bits) {
        double least = (1 - mean) / (double) deviation;
        return Math.max(1, Math.round(mean + deviation * Gauss.of(bits, least)));
    }

    @Override
    public long longest() {
        return mean + Math.round(Gauss.BOUND * deviation);
    }
}
