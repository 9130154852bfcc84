// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Converts values to texts. */
final class TextConversions {
    private TextConversions() {}

    /** Writes decimals without an exponent, dates and times in ISO 8601; reads bytes as UTF-8. */
    static String of(Object raw) {
        if (raw instanceof String text) {
            return text;
        }
        if (raw instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (raw instanceof Double || raw instanceof Float) {
            return FloatingText.of((Number) raw);
        }
        if (raw instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return raw.toString();
    }
}
