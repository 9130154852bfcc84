// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.connect.json.JsonConverter;

/** Source offsets as the worker stores them: JSON by JSON. */
final class Offsets {
    private static final Pattern SPLIT = Pattern.compile("\"split\":(\\d+)");
    private static final Pattern NEXT = Pattern.compile("\"next\":(\\d+)");

    private static final Pattern WRITTEN = Pattern.compile("\"written\":(\\d+)");
    private static final Pattern ENDS = Pattern.compile("\"ends\":\"([\\d,@]+)\"");

    private static final JsonConverter JSON = new JsonConverter();

    static {
        JSON.configure(Map.of("schemas.enable", "false"), true);
    }

    private Offsets() {}

    static int split(ByteBuffer key) {
        return (int) number(SPLIT, key);
    }

    /** Where a split goes on; at -1 if there is no offset. */
    static Stand stand(ByteBuffer value) {
        if (value == null) {
            return Stand.at(-1);
        }
        Matcher ends = ENDS.matcher(StandardCharsets.UTF_8.decode(value.duplicate()));
        String text = ends.find() ? ends.group(1) : "";
        return new Stand(number(NEXT, value), (int) Math.max(0, number(WRITTEN, value)), text);
    }

    private static long number(Pattern pattern, ByteBuffer bytes) {
        Matcher matcher = pattern.matcher(StandardCharsets.UTF_8.decode(bytes.duplicate()));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /** The key of a split as PATCH writes it: after a round trip through JSON. */
    static ByteBuffer key(String stream, int split) {
        byte[] text = ("{\"stream\":\"" + stream + "\",\"split\":" + split + "}").getBytes(StandardCharsets.UTF_8);
        Object partition = JSON.toConnectData("offsets", text).value();
        return ByteBuffer.wrap(JSON.fromConnectData("offsets", null, List.of("source", partition)));
    }

    static ByteBuffer value(long next) {
        return next < 0 ? null : ByteBuffer.wrap(("{\"next\":" + next + "}").getBytes(StandardCharsets.UTF_8));
    }
}
