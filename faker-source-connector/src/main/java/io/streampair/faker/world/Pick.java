// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.time.Births;

/** Which entity of a stream a reference takes. */
@FunctionalInterface
public interface Pick {
    /** None of them. */
    long NONE = -1;

    /**
     * The number of an entity below {@code population}, or {@link #NONE}.
     *
     * @param population how many can be taken, above 0
     * @param row whose reference it is
     * @param births of the stream that is referred to
     */
    long draw(long population, Row row, Births births, SplitMix random);
}
