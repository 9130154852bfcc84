// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;

/** Writes bytes in JSON in hexadecimal, where a JsonConverter writes them in Base64. */
final class ReadableBytes {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ReadableBytes() {}

    /** The JSON of a value, changed where the value holds bytes. */
    static String in(String json, Object value) {
        if (!holdsBytes(value)) {
            return json;
        }
        try {
            JsonNode node = JSON.readTree(json);
            if (node.has("schema") && node.has("payload")) {
                ((ObjectNode) node).set("payload", readable(node.get("payload"), value));
                return node.toString();
            }
            return readable(node, value).toString();
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    private static boolean holdsBytes(Object value) {
        if (value instanceof Struct struct) {
            return struct.schema().fields().stream().anyMatch(field -> holdsBytes(struct.get(field)));
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(ReadableBytes::holdsBytes);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(ReadableBytes::holdsBytes);
        }
        return value instanceof byte[] || value instanceof ByteBuffer;
    }

    private static JsonNode readable(JsonNode node, Object value) {
        if (value instanceof byte[] bytes) {
            return hex(bytes);
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return hex(bytes);
        }
        if (value instanceof Struct struct && node instanceof ObjectNode object) {
            for (Field field : struct.schema().fields()) {
                object.set(field.name(), readable(object.get(field.name()), struct.get(field)));
            }
        } else if (value instanceof List<?> list && node instanceof ArrayNode array) {
            for (int i = 0; i < list.size(); i++) {
                array.set(i, readable(array.get(i), list.get(i)));
            }
        } else if (value instanceof Map<?, ?> map && node instanceof ObjectNode object) {
            map.forEach((key, element) -> object.set(key.toString(), readable(object.get(key.toString()), element)));
        }
        return node;
    }

    private static JsonNode hex(byte[] bytes) {
        return TextNode.valueOf("0x" + HexFormat.of().formatHex(bytes));
    }
}
