// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.pipeline.command.CommandException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The offsets that a source has stored, by its partitions. */
public final class StoredOffsets {
    /** As in connect-configs/worker.properties. */
    private static final String TOPIC = "streampair-connect-offsets";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private StoredOffsets() {}

    /** Reads the answer of {@code GET /connectors/<source>/offsets} (KIP-875). */
    public static Map<Map<String, ?>, Map<String, ?>> of(JsonNode answer) {
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        for (JsonNode entry : answer.path("offsets")) {
            offsets.put(JSON.convertValue(entry.path("partition"), MAP), JSON.convertValue(entry.path("offset"), MAP));
        }
        return offsets;
    }

    /**
     * Reads the topic in which Connect stores them, which needs no worker.
     *
     * @param client how to reach the brokers
     * @param source the connector's name
     */
    static Map<Map<String, ?>, Map<String, ?>> inTopic(Map<String, Object> client, String source) {
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        new TopicScan(client, List.of(TOPIC)).read(record -> {
            try {
                JsonNode key = JSON.readTree(record.key());
                if (key.path(0).asText().equals(source)) {
                    Map<String, Object> partition = JSON.convertValue(key.path(1), MAP);
                    if (record.value() == null) {
                        offsets.remove(partition);
                    } else {
                        offsets.put(partition, JSON.readValue(record.value(), MAP));
                    }
                }
            } catch (IOException e) {
                throw new CommandException(
                        "The topic " + TOPIC + " holds an offset that is not JSON, at " + record.partition() + ":"
                                + record.offset() + ". (" + e.getMessage() + ")",
                        e);
            }
        });
        return offsets;
    }
}
