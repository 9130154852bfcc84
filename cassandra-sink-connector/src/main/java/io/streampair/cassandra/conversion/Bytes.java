// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.nio.ByteBuffer;

/** Bytes in the two ways that Connect has them. */
final class Bytes {
    private Bytes() {}

    /** The bytes; not a copy if they are an array. */
    static byte[] of(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        ByteBuffer buffer = ((ByteBuffer) value).duplicate();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
