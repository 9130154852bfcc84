// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * 64 bits that stand for a sequence of values. That two of n different sequences share them has a probability of about
 * n² / 2^65: for ten million 3 in a million.
 */
final class ByteHash {
    private static final long FACTOR = 0x9fb21c651e98df25L;
    private static final long NULL = 0x6a09e667f3bcc909L;

    private long hash;

    ByteHash add(long number) {
        long z = (hash ^ number) * FACTOR;
        z ^= z >>> 32;
        z *= 0x94d049bb133111ebL;
        hash = z ^ (z >>> 29);
        return this;
    }

    ByteHash add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param bytes may be null, which differs from empty */
    ByteHash add(byte[] bytes) {
        return add(bytes == null ? null : ByteBuffer.wrap(bytes));
    }

    /** @param bytes may be null, which differs from empty; stays as it is */
    ByteHash add(ByteBuffer bytes) {
        if (bytes == null) {
            return add(NULL);
        }
        ByteBuffer rest = bytes.duplicate();
        add(rest.remaining());
        while (rest.remaining() >= Long.BYTES) {
            add(rest.getLong());
        }
        long last = 0;
        while (rest.hasRemaining()) {
            last = (last << Byte.SIZE) | (rest.get() & 0xff);
        }
        return add(last);
    }

    long value() {
        return hash;
    }
}
