// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;

/**
 * Draws ranks by Zipf's law: the probability of rank k is proportional to k to the power of -exponent. Time and memory
 * do not grow with the number of ranks.
 *
 * <p>See Hörmann and Derflinger, <i>Rejection-inversion to generate variates from monotone discrete distributions</i>,
 * ACM TOMACS 6(3), 1996; the names follow the paper.
 */
public final class Zipf {
    private final long ranks;
    private final double exponent;
    private final double leftEdge;
    private final double rightEdge;
    private final double shortcut;

    /** {@code ranks} is at least 1, {@code exponent} above 0. */
    public Zipf(long ranks, double exponent) {
        this.ranks = ranks;
        this.exponent = exponent;
        this.leftEdge = integral(1.5) - 1;
        this.rightEdge = integral(ranks + 0.5);
        this.shortcut = 2 - inverseIntegral(integral(2.5) - hat(2));
    }

    static Zipf of(FieldConfig field, long ranks) {
        if (ranks < 1) {
            field.problem("max", "Too far from " + field.key("min") + " for distribution=zipf. Narrow the range");
            return null;
        }
        return new Zipf(ranks, field.decimal("exponent"));
    }

    /** A rank from 1. */
    public long rank(SplitMix random) {
        while (true) {
            double u = rightEdge + random.nextDouble() * (leftEdge - rightEdge);
            double x = inverseIntegral(u);
            long rank = Math.max(1, Math.min(ranks, Math.round(x)));
            if (rank - x <= shortcut || u >= integral(rank + 0.5) - hat((double) rank)) {
                return rank;
            }
        }
    }

    private double hat(double x) {
        return StrictMath.exp(-exponent * StrictMath.log(x));
    }

    /** An antiderivative of the hat. */
    private double integral(double x) {
        double log = StrictMath.log(x);
        double t = (1 - exponent) * log;
        return (t == 0 ? 1 : StrictMath.expm1(t) / t) * log;
    }

    private double inverseIntegral(double y) {
        double t = Math.max(-1, y * (1 - exponent));
        return StrictMath.exp((t == 0 ? 1 : StrictMath.log1p(t) / t) * y);
    }
}
