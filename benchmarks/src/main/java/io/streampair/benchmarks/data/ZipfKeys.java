// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import java.util.Arrays;

/** Zipf's law: rank k has a probability in proportion to 1 / (k + 1) to the power of the exponent. */
final class ZipfKeys {
    private final double[] cumulated;

    /**
     * @param ranks how many, at least one
     * @param exponent 0 or more
     */
    ZipfKeys(int ranks, double exponent) {
        cumulated = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1, -exponent);
            cumulated[rank] = sum;
        }
    }

    /**
     * The rank that a number stands for.
     *
     * @param uniform from 0, below 1
     */
    int rank(double uniform) {
        int found = Arrays.binarySearch(cumulated, uniform * cumulated[cumulated.length - 1]);
        return found < 0 ? -found - 1 : Math.min(found + 1, cumulated.length - 1);
    }
}
