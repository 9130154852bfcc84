// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.stream.SplitMix;

/** Decides by the index alone which records of a stream one kind of disorder hits. */
final class Chance {
    private final long seed;
    private final double rate;

    /**
     * @param stream the bits of the stream
     * @param name makes this chance independent of the others of the stream
     * @param rate the share of records that it hits, from 0 to 1
     */
    Chance(long stream, String name, double rate) {
        this.seed = SplitMix.mix(stream ^ SplitMix.hash(name));
        this.rate = rate;
    }

    boolean possible() {
        return rate > 0;
    }

    boolean hits(long index) {
        return rate > 0 && SplitMix.unit(SplitMix.mixAt(seed, index)) < rate;
    }

    /** A number from 1 to {@code most}. */
    long amount(long index, long most) {
        return 1 + Math.floorMod(SplitMix.mix(~SplitMix.mixAt(seed, index)), most);
    }
}
