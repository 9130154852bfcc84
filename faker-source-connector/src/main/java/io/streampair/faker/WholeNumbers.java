// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.math.BigDecimal;
import org.apache.kafka.connect.errors.ConnectException;

/** Reads the whole numbers of stored offsets. */
final class WholeNumbers {
    private WholeNumbers() {}

    static long of(String key, Object value) {
        if (value instanceof Number) {
            try {
                return new BigDecimal(value.toString()).longValueExact();
            } catch (NumberFormatException | ArithmeticException e) {
                throw notWhole(key, value, e);
            }
        }
        throw notWhole(key, value, null);
    }

    private static ConnectException notWhole(String key, Object value, RuntimeException cause) {
        return new ConnectException("Offset " + key + "=" + value + " must be a whole number of 64 bits.", cause);
    }
}
