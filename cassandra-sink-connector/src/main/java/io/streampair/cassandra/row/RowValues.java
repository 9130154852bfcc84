// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import java.nio.ByteBuffer;

/** Which of a row's encoded columns are set, and how large they are. */
final class RowValues {
    private RowValues() {}

    static boolean areAllSet(ByteBuffer[] values) {
        for (ByteBuffer value : values) {
            if (Row.isUnset(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row sets all columns that an earlier one sets. */
    static boolean setAllOf(ByteBuffer[] earlier, ByteBuffer[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Row.isUnset(values[i]) && !Row.isUnset(earlier[i])) {
                return false;
            }
        }
        return true;
    }

    static int bytes(ByteBuffer[] values) {
        int bytes = 0;
        for (ByteBuffer value : values) {
            bytes += value == null ? 0 : value.remaining();
        }
        return bytes;
    }
}
