// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes JSON of texts that need no escapes. */
final class Json {
    private Json() {}

    static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringJoiner fields = new StringJoiner(",", "{", "}");
            map.forEach((name, field) -> fields.add("\"" + name + "\":" + text(field)));
            return fields.toString();
        }
        if (value instanceof List<?> list) {
            StringJoiner elements = new StringJoiner(",", "[", "]");
            list.forEach(element -> elements.add(text(element)));
            return elements.toString();
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
