// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import java.util.UUID;

/** Draws UUIDs, see RFC 9562. */
public final class Uuids {
    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long LOW_12_BITS = 0x0FFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long LOW_62_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private Uuids() {}

    /** A random one. */
    public static UUID version4(SplitMix random) {
        long high = (random.nextLong() & ~(0xFL << 12)) | VERSION_4;
        return new UUID(high, low(random));
    }

    /** One of a time: the twelve bits after the milliseconds hold the fraction of the millisecond (6.2, method 3). */
    public static UUID version7(long micros, SplitMix random) {
        long millis = Math.floorDiv(micros, 1000L);
        long fraction = Math.floorMod(micros, 1000L) * (LOW_12_BITS + 1) / 1000;
        return new UUID((millis << 16) | VERSION_7 | fraction, low(random));
    }

    private static long low(SplitMix random) {
        return (random.nextLong() & LOW_62_BITS) | VARIANT;
    }
}
