// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

/** MurmurHash3 of 32 bits for x86, by Austin Appleby, with the seed 0. */
final class Murmur3 {
    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;
    private static final long UNSIGNED = 0xffff_ffffL;

    private Murmur3() {}

    /** As an unsigned number. */
    static long hash(byte[] bytes) {
        int hash = 0;
        int blocks = bytes.length / 4;
        for (int i = 0; i < blocks; i++) {
            hash ^= mixed(block(bytes, 4 * i, 4));
            hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
        }
        hash ^= mixed(block(bytes, 4 * blocks, bytes.length - 4 * blocks));
        return finished(hash ^ bytes.length) & UNSIGNED;
    }

    /** Little endian. */
    private static int block(byte[] bytes, int start, int length) {
        int block = 0;
        for (int i = length - 1; i >= 0; i--) {
            block = (block << 8) | (bytes[start + i] & 0xff);
        }
        return block;
    }

    private static int mixed(int block) {
        return Integer.rotateLeft(block * C1, 15) * C2;
    }

    private static int finished(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
