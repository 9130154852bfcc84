// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.connect.errors.DataException;

/**
 * Turns MongoDB's Extended JSON (version 2, canonical and relaxed, and the strict mode of version 1) into plain values: the
 * objects that stand for values of BSON, such as {"$oid": …}, become texts, numbers, instants and bytes.
 */
public final class ExtendedJson {
    private static final String UUID_SUBTYPE = "04";
    private static final int UUID_BYTES = 16;

    private ExtendedJson() {}

    /**
     * @param json as {@link Json#parse} returned it
     * @throws DataException if an object stands for a value of BSON, but its content does not fit
     */
    public static Object plain(Object json) {
        if (json instanceof Map<?, ?> map) {
            return ofObject(map);
        }
        if (json instanceof List<?> list) {
            List<Object> plain = new ArrayList<>(list.size());
            list.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        return json;
    }

    private static Object ofObject(Map<?, ?> map) {
        if (map.isEmpty() || !String.valueOf(map.keySet().iterator().next()).startsWith("$")) {
            return ofDocument(map);
        }
        String type = String.valueOf(map.keySet().iterator().next());
        try {
            return map.size() == 1 ? ofOne(type, map.get(type), map) : ofTwo(map);
        } catch (IllegalArgumentException | DateTimeException | ClassCastException | NullPointerException e) {
            throw new DataException("invalid Extended JSON: the content of " + ShortName.of(type) + " does not fit", e);
        }
    }

    private static Map<String, Object> ofDocument(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
        return plain;
    }

    private static Object ofOne(String type, Object content, Map<?, ?> map) {
        return switch (type) {
            case "$oid", "$symbol", "$code" -> (String) content;
            case "$numberInt" -> Integer.valueOf((String) content);
            case "$numberLong" -> Long.valueOf((String) content);
            case "$numberDouble" -> Double.valueOf((String) content);
            case "$numberDecimal" -> decimal((String) content);
            case "$date" -> instant(content);
            case "$uuid" -> UUID.fromString((String) content).toString();
            case "$binary" -> binary((Map<?, ?>) content);
            case "$timestamp" -> seconds((Map<?, ?>) content);
            case "$regularExpression" -> expression((Map<?, ?>) content);
            case "$undefined" -> null;
            case "$minKey" -> "MinKey";
            case "$maxKey" -> "MaxKey";
            default -> ofDocument(map);
        };
    }

    /** Forms of version 1. */
    private static Object ofTwo(Map<?, ?> map) {
        if (map.size() == 2 && map.get("$binary") instanceof String base64 && map.containsKey("$type")) {
            return binary(base64, String.valueOf(map.get("$type")));
        }
        if (map.size() == 2 && map.get("$regex") instanceof String pattern && map.containsKey("$options")) {
            return "/" + pattern + "/" + map.get("$options");
        }
        return ofDocument(map);
    }

    /** NaN and infinities have no decimal. */
    private static Object decimal(String text) {
        boolean isNumber = text.isEmpty() || Character.isDigit(text.charAt(text.length() - 1));
        return isNumber ? new BigDecimal(text) : (Object) Double.valueOf(text);
    }

    private static Instant instant(Object content) {
        if (content instanceof String text) {
            return OffsetDateTime.parse(text).toInstant();
        }
        Object millis = content instanceof Map<?, ?> map ? Long.valueOf((String) map.get("$numberLong")) : content;
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }

    private static Object binary(Map<?, ?> content) {
        return binary((String) content.get("base64"), String.valueOf(content.get("subType")));
    }

    private static Object binary(String base64, String subtype) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        boolean isUuid = (subtype.equals(UUID_SUBTYPE) || subtype.equals("4")) && bytes.length == UUID_BYTES;
        if (!isUuid) {
            return bytes;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    private static Instant seconds(Map<?, ?> content) {
        return Instant.ofEpochSecond(((Number) content.get("t")).longValue());
    }

    private static String expression(Map<?, ?> content) {
        return "/" + content.get("pattern") + "/" + content.get("options");
    }
}
