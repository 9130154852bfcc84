// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.nio.charset.StandardCharsets;

/** A record as it is in the topic. */
record LogRecord(int partition, long offset, String key, String value) {
    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    static LogRecord of(int partition, long offset, byte[] key, byte[] value) {
        return new LogRecord(partition, offset, text(key), text(value));
    }
}
