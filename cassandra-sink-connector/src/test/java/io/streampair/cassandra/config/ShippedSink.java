// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings in connect-configs/cassandra-sink.json. */
final class ShippedSink {
    private ShippedSink() {}

    static Map<String, String> settings() throws IOException {
        Map<?, ?> file = (Map<?, ?>) Json.parse(Files.readString(Path.of("../connect-configs/cassandra-sink.json")));
        Map<String, String> settings = new HashMap<>();
        ((Map<?, ?>) file.get("config")).forEach((key, value) -> settings.put(key.toString(), value.toString()));
        settings.put("contact.points", "127.0.0.1");
        settings.put("local.datacenter", "datacenter1");
        return settings;
    }
}
