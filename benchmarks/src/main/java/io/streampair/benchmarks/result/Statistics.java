// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import java.util.Arrays;

/**
 * Statistics over the values of one figure.
 *
 * @param median the middle value; of an even number the mean of the two middle ones
 */
public record Statistics(double median, double min, double max) {
    /** @throws IllegalArgumentException if {@code values} is empty */
    public static Statistics of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Statistics need at least one value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Statistics(median, sorted[0], sorted[sorted.length - 1]);
    }

    /**
     * The percentile by the nearest rank.
     *
     * @param share more than 0, at most 1
     * @param sorted in ascending order, at least one
     */
    public static double percentile(double share, double[] sorted) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
