// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis from 0 to a round number.
 *
 * @param step between two ticks: 1, 2 or 5 times a power of ten
 * @param end the last tick
 */
record Axis(double step, double end) {
    private static final int MOST_TICKS = 5;

    /** The axis for values up to this one, with at most five ticks besides 0. */
    static Axis upTo(double greatest) {
        if (!(greatest > 0)) {
            return new Axis(1, 1);
        }
        double power = Math.pow(10, Math.floor(Math.log10(greatest / MOST_TICKS)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            step = factor * power;
            if (greatest / step <= MOST_TICKS) {
                break;
            }
        }
        return new Axis(step, Math.ceil(greatest / step) * step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= Math.round(end / step); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The share of the axis below the value, 0 to 1. */
    double share(double value) {
        return value / end;
    }
}
