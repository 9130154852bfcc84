// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Values of the type bytes, which hosts have as arrays or buffers. */
final class Bytes {
    private Bytes() {}

    /** Null if the value is of another type. */
    static ByteBuffer orNull(Object value) {
        if (value instanceof byte[] array) {
            return ByteBuffer.wrap(array);
        }
        return value instanceof ByteBuffer buffer ? buffer.duplicate() : null;
    }

    /** The bytes themselves; of other values those of their text in UTF-8. */
    static byte[] of(Object value) {
        if (value instanceof byte[] array) {
            return array;
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] copy = new byte[buffer.remaining()];
            buffer.duplicate().get(copy);
            return copy;
        }
        return Texts.canonical(value).getBytes(StandardCharsets.UTF_8);
    }
}
