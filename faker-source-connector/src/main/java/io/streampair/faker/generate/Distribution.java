// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;

/** Draws numbers from a distribution. */
interface Distribution {
    double draw(SplitMix random);
}
