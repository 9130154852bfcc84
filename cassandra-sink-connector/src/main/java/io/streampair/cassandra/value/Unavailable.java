// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;

/**
 * Recognises what stands for a value that a change event does not hold: Debezium's unavailable.value.placeholder, as it is in
 * columns of each type.
 */
final class Unavailable {
    /** A row in an event, with room for a transform that wraps it. */
    private static final int MAX_DEPTH = 8;

    private static final String GEOMETRY = "io.debezium.data.geometry.";

    /** What Debezium has in place of a point, and of a geometry and a geography in PostGIS' binary form. */
    private static final Double POINT = -99_999_999.0;

    private static final Set<ByteBuffer> GEOMETRIES = Set.of(
            ByteBuffer.wrap(HexFormat.of().parseHex("0101000020e6100000000000fc83d797c1000000fc83d797c1")),
            ByteBuffer.wrap(HexFormat.of().parseHex("0101000020e61000000c21e7fdff7f66401842cefbff7f5640")));

    private final String text;
    private final ByteBuffer bytes;
    private final String[] texts;

    /** @param text the placeholder of texts, from which the others follow */
    Unavailable(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        this.text = text;
        this.bytes = ByteBuffer.wrap(utf8);
        this.texts = new String[] {
            text,
            Base64.getEncoder().encodeToString(utf8),
            Base64.getUrlEncoder().encodeToString(utf8),
            HexFormat.of().formatHex(utf8),
            "{\"" + text + "\":\"" + text + "\"}"
        };
    }

    boolean is(Object field) {
        if (field instanceof String given) {
            return isText(given);
        }
        if (field instanceof Number || field == null) {
            return false;
        }
        if (field instanceof byte[] given) {
            return bytes.equals(ByteBuffer.wrap(given));
        }
        if (field instanceof ByteBuffer given) {
            return bytes.equals(given);
        }
        if (field instanceof Collection<?> given) {
            return isList(given);
        }
        if (field instanceof Map<?, ?> given) {
            return given.size() == 1 && text.equals(given.get(text));
        }
        return field instanceof Struct given && isGeometry(given);
    }

    /**
     * The name of a field within a Struct or a map that holds what is not there, such as after.essay.
     *
     * @return null if there is none
     */
    String within(Object container) {
        return within(container, 0);
    }

    private String within(Object container, int depth) {
        if (depth == MAX_DEPTH) {
            return null;
        }
        if (container instanceof Struct struct) {
            for (Field field : struct.schema().fields()) {
                String found = member(field.name(), struct.getWithoutDefault(field.name()), depth);
                if (found != null) {
                    return found;
                }
            }
        } else if (container instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String found = member(entry.getKey(), entry.getValue(), depth);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private String member(Object name, Object value, int depth) {
        if (is(value)) {
            return String.valueOf(name);
        }
        String found = within(value, depth + 1);
        return found == null ? null : name + "." + found;
    }

    /** The same map, with nulls for what is not there. */
    Object withNulls(Map<?, ?> map) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            Object kept = value instanceof Map<?, ?> inner && !is(inner) ? withNulls(inner) : value;
            copy.put(name, is(kept) ? null : kept);
        });
        return copy;
    }

    private boolean isText(String given) {
        for (String placeholder : texts) {
            if (given.length() == placeholder.length() && given.equals(placeholder)) {
                return true;
            }
        }
        return false;
    }

    /** Of one placeholder; of numbers one for each of its bytes. */
    private boolean isList(Collection<?> list) {
        if (list.size() == 1) {
            return isElement(list.iterator().next());
        }
        if (list.size() != bytes.remaining()) {
            return false;
        }
        Iterator<?> elements = list.iterator();
        for (int i = 0; i < list.size(); i++) {
            if (!(elements.next() instanceof Number number) || number.doubleValue() != bytes.get(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isElement(Object element) {
        if (element instanceof String given) {
            return isText(given) || given.equals(uuid());
        }
        return element instanceof byte[] array ? bytes.equals(ByteBuffer.wrap(array)) : bytes.equals(element);
    }

    private String uuid() {
        return UUID.nameUUIDFromBytes(bytes.array()).toString();
    }

    private static boolean isGeometry(Struct struct) {
        String name = struct.schema().name();
        if (name == null || !name.startsWith(GEOMETRY)) {
            return false;
        }
        Field x = struct.schema().field("x");
        if (x != null) {
            return POINT.equals(struct.get(x)) && POINT.equals(struct.get("y"));
        }
        Object wkb = struct.schema().field("wkb") == null ? null : struct.get("wkb");
        return wkb instanceof byte[] array
                ? GEOMETRIES.contains(ByteBuffer.wrap(array))
                : wkb instanceof ByteBuffer buffer && GEOMETRIES.contains(buffer);
    }
}
