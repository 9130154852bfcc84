// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/**
 * How entities arrive: at a steady rate, or one that swings around its mean like a sine.
 *
 * @param rate the mean rate
 * @param swing from 0 to 1: how much of the mean the rate rises and falls
 * @param period of the swing, in microseconds; 0 if the rate is steady
 * @param peak any time at which the rate is highest, in microseconds since 1970
 */
public record ArrivalRule(Rate rate, double swing, long period, long peak) {
    /** The shortest period of a swing: 1 s. */
    public static final long SHORTEST_PERIOD = 1_000_000;

    /** A rule within its ranges. */
    public ArrivalRule {
        boolean swings = swing >= 0 && swing <= 1 && period >= SHORTEST_PERIOD && period <= Durations.LONGEST;
        if (!swings && (swing != 0 || period != 0)) {
            throw new IllegalArgumentException("a swing of " + swing + " in " + period + " us");
        }
    }

    /** A steady rate. */
    public static ArrivalRule steady(Rate rate) {
        return new ArrivalRule(rate, 0, 0, 0);
    }
}
