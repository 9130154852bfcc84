// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import java.math.BigInteger;

/** How long a number may be: the time that Java takes for its text grows with the square of the number of digits. */
public final class LongNumbers {
    public static final int MAX_DIGITS = 10_000;

    /** All numbers of {@link #MAX_DIGITS} digits fit into these. */
    private static final int MAX_BITS = 33_220;

    private LongNumbers() {}

    /** Whether it has more than {@link #MAX_DIGITS} digits. */
    public static boolean isTooLong(BigInteger number) {
        return number.bitLength() > MAX_BITS;
    }
}
