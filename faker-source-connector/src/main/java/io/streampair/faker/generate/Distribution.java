// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

/** Draws numbers. */
interface Distribution {
    double draw(SplitMix random);
}
