// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import io.streampair.faker.stream.SplitMix;

/** The standard normal distribution within three deviations: what is drawn beyond (0.27 %) is drawn again. */
final class Gauss {
    static final double BOUND = 3;

    private Gauss() {}

    /** The number of these random bits that is at least {@code least}, which is at most 0. */
    static double of(long bits, double least) {
        SplitMix random = new SplitMix();
        random.reset(bits);
        double drawn = random.nextGaussian();
        while (drawn < least || drawn < -BOUND || drawn > BOUND) {
            drawn = random.nextGaussian();
        }
        return drawn;
    }
}
