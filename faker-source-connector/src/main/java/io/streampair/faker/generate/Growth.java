// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.lang.management.ManagementFactory;

/**
 * Finds calls that take too much memory or time: in some methods a number is a count, such as that of paragraphs, in
 * others only a bound. It calls with small numbers first, and raises them as long as that costs little.
 */
final class Growth {
    private static final double BEGIN = 256;
    private static final double STEP = 4;
    private static final long MOST_BYTES = 8_000_000;
    private static final long MOST_NANOS = 50_000_000;
    private static final int TRIALS = 3;
    private static final com.sun.management.ThreadMXBean THREADS =
            ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads ? threads : null;

    private Growth() {}

    /** Whether the value of a directive takes more than a few megabytes, or too long. */
    static boolean isTooLarge(Directive directive) {
        double greatest = directive.greatestNumber();
        if (greatest > BEGIN) {
            Directive small = directive.scaled(BEGIN / greatest);
            cost(small);
            for (double number = BEGIN; number < greatest; number *= STEP) {
                if (cost(directive.scaled(number / greatest))) {
                    return true;
                }
            }
        }
        cost(directive.scaled(1));
        return cost(directive);
    }

    /** Calls once, or again if that was slow; returns whether it cost too much. A call that fails costs nothing. */
    private static boolean cost(Directive directive) {
        for (int trial = 0; trial < TRIALS; trial++) {
            long bytes = allocated();
            long begin = System.nanoTime();
            if (length(directive) > TextSize.GREATEST || allocated() - bytes > MOST_BYTES) {
                return true;
            }
            if (System.nanoTime() - begin < MOST_NANOS) {
                return false;
            }
        }
        return true;
    }

    private static long length(Directive directive) {
        try {
            return directive.call().toString().length();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static long allocated() {
        return THREADS == null ? 0 : THREADS.getCurrentThreadAllocatedBytes();
    }
}
