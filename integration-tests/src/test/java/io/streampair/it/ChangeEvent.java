// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** A change event as Debezium's connectors and JsonConverter write it, with its schema. */
final class ChangeEvent {
    private final String key;
    private final String row;

    private ChangeEvent(String key, String row) {
        this.key = key;
        this.row = row;
    }

    /** Of a table whose key is one field, with the type of JSON schemas of each, such as int32 or int64:io.debezium.time.Date. */
    static ChangeEvent ofTable(String keyField, Map<String, String> types) {
        return new ChangeEvent(
                struct(Map.of(keyField, types.get(keyField)), false), struct(new LinkedHashMap<>(types), true));
    }

    /** Of a collection of MongoDB: its documents are texts. */
    static ChangeEvent ofCollection() {
        return new ChangeEvent(struct(Map.of("id", "string"), false), type("string:io.debezium.data.Json"));
    }

    private static String struct(Map<String, String> types, boolean isOptional) {
        StringJoiner fields = new StringJoiner(",");
        types.forEach((name, type) -> fields.add(field(name, type(type))));
        return "\"type\":\"struct\",\"optional\":" + isOptional + ",\"fields\":[" + fields + "]";
    }

    private static String type(String text) {
        String[] parts = text.split(":", 2);
        return "\"type\":\"" + parts[0] + "\",\"optional\":true"
                + (parts.length == 1 ? "" : ",\"name\":\"" + parts[1] + "\"");
    }

    private static String field(String name, String type) {
        return "{\"field\":\"" + name + "\"," + type + "}";
    }

    String key(String payload) {
        return "{\"schema\":{" + key + "},\"payload\":" + payload + "}";
    }

    /** @param before as JSON, or null */
    String event(String op, String before, String after, long sourceMillis) {
        String source = struct(Map.of("ts_ms", "int64"), false);
        String fields = field("before", row) + "," + field("after", row) + "," + field("source", source) + ","
                + field("op", type("string")) + "," + field("ts_ms", type("int64"));
        String payload = "{\"before\":" + before + ",\"after\":" + after + ",\"op\":\"" + op
                + "\",\"source\":{\"ts_ms\":" + sourceMillis + "},\"ts_ms\":" + sourceMillis + "}";
        return "{\"schema\":{\"type\":\"struct\",\"optional\":false,\"fields\":[" + fields + "]},\"payload\":" + payload
                + "}";
    }
}
