// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;

/** Draws whole numbers from a distribution. */
interface WholeDistribution {
    long draw(SplitMix random);
}
