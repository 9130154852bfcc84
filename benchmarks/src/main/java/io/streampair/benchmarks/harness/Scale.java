// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import java.time.Duration;

/**
 * The size of a measurement.
 *
 * @param share of the rows of a full run, up to 1
 * @param rounds of each comparison
 * @param observation how long a stream is observed, at least
 */
public record Scale(double share, int rounds, Duration observation) {
    public static final Scale FULL = new Scale(1, 3, Duration.ofSeconds(60));
    public static final Scale QUICK = new Scale(0.1, 1, Duration.ofSeconds(10));

    private static final int FEWEST = 1000;

    /** The number of rows, given that of a full run. */
    public int rows(int full) {
        return Math.max(FEWEST, (int) (full * share));
    }
}
