// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;

/** Bytes of a record's key that are equal for equal keys, whatever objects these are made of. */
final class KeyOrder {
    private KeyOrder() {}

    static ByteBuffer bytes(Object key) {
        if (key instanceof byte[] array) {
            return ByteBuffer.wrap(array);
        }
        if (key instanceof ByteBuffer buffer) {
            return buffer.slice();
        }
        StringBuilder text = new StringBuilder();
        append(key, text);
        return ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(Object part, StringBuilder text) {
        if (part instanceof byte[] array) {
            text.append(Base64.getEncoder().encodeToString(array));
        } else if (part instanceof ByteBuffer buffer) {
            byte[] array = new byte[buffer.remaining()];
            buffer.duplicate().get(array);
            text.append(Base64.getEncoder().encodeToString(array));
        } else if (part instanceof Struct struct) {
            for (Field field : struct.schema().fields()) {
                text.append(field.name()).append('=');
                append(struct.getWithoutDefault(field.name()), text);
                text.append(';');
            }
        } else if (part instanceof Map<?, ?> map) {
            appendSorted(map, text);
        } else if (part instanceof Collection<?> elements) {
            elements.forEach(each -> {
                append(each, text);
                text.append(';');
            });
        } else {
            text.append(part);
        }
    }

    /** Equal maps may have their entries in different orders. */
    private static void appendSorted(Map<?, ?> map, StringBuilder text) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> {
            StringBuilder nameText = new StringBuilder();
            append(name, nameText);
            sorted.put(nameText.toString(), value);
        });
        sorted.forEach((name, value) -> {
            text.append(name).append('=');
            append(value, text);
            text.append(';');
        });
    }
}
