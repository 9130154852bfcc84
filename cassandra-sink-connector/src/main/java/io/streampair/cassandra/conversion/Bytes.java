// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.nio.ByteBuffer;

/** Reads both Java types of Connect's BYTES. */
final class Bytes {
    private Bytes() {}

    /** The bytes of a byte array (not copied) or of a ByteBuffer. */
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
