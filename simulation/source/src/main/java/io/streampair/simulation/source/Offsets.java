// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.json.JsonConverter;

/** Source offsets as the worker stores them: JSON by JSON. */
final class Offsets {
    private static final String TOPIC = "offsets";
    private static final JsonConverter JSON = new JsonConverter();

    static {
        JSON.configure(Map.of("schemas.enable", "false"), true);
    }

    private Offsets() {}

    /** The source partition. */
    static Map<String, ?> partition(ByteBuffer key) {
        return map(((List<?>) read(key)).get(1));
    }

    /** The source offset; null if there is none. */
    static Map<String, ?> offset(ByteBuffer value) {
        return value == null ? null : map(read(value));
    }

    private static Object read(ByteBuffer json) {
        byte[] bytes = new byte[json.remaining()];
        json.duplicate().get(bytes);
        return JSON.toConnectData(TOPIC, bytes).value();
    }

    private static Map<String, ?> map(Object json) {
        Map<String, Object> map = new HashMap<>();
        ((Map<?, ?>) json).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    /** The key of a partition as PATCH writes it: after a round trip through JSON. */
    static ByteBuffer key(Map<String, ?> partition) {
        byte[] text = JSON.fromConnectData(TOPIC, null, partition);
        Object again = JSON.toConnectData(TOPIC, text).value();
        return ByteBuffer.wrap(JSON.fromConnectData(TOPIC, null, List.of("source", again)));
    }

    /** {@code offset} may be null. */
    static ByteBuffer value(Map<String, ?> offset) {
        return offset == null ? null : ByteBuffer.wrap(JSON.fromConnectData(TOPIC, null, offset));
    }
}
