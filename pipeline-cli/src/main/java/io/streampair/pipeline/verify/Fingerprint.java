// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import java.util.List;

/**
 * 64 bits that stand for a list of texts. That two of n different lists share them has a probability of about n² / 2^65:
 * for ten million rows 3 in a million.
 */
final class Fingerprint {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /** Above every char: marks the end of a text. NULL is another such value, so that null differs from every text. */
    private static final int END = 0x10000;

    private static final int NULL = 0x10001;

    private Fingerprint() {}

    static long of(List<String> texts) {
        long hash = FNV_OFFSET;
        for (String text : texts) {
            if (text == null) {
                hash = (hash ^ NULL) * FNV_PRIME;
                continue;
            }
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ END) * FNV_PRIME;
        }
        return mixed(hash);
    }

    /** The finaliser of SplitMix64: makes the low bits, too, depend on every character. */
    private static long mixed(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
