// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import java.util.Arrays;

/** Damages texts. */
final class Damage {
    private static final byte NEVER_IN_UTF8 = (byte) 0xFF;

    private Damage() {}

    /** The first half of a text or of its bytes. */
    static Object half(Object value) {
        return value instanceof byte[] bytes
                ? Arrays.copyOf(bytes, bytes.length / 2)
                : ((String) value).substring(0, ((String) value).length() / 2);
    }

    static Object invalidUtf8(Object value) {
        byte[] bytes = ((byte[]) value).clone();
        bytes[bytes.length / 2] = NEVER_IN_UTF8;
        return bytes;
    }
}
