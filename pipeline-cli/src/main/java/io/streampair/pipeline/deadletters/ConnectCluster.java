// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.deadletters;

import io.streampair.cluster.client.ConnectClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Connect cluster and its brokers. */
record ConnectCluster(ConnectClient connect, String bootstrapServers) {
    /** The dead letter queues of all sinks, but not of those that a redrive has made. */
    List<DeadLetterQueue> queues() {
        List<DeadLetterQueue> queues = new ArrayList<>();
        for (String name : connect.connectors()) {
            Map<String, String> config = settings(name);
            if (!config.getOrDefault(DeadLetterQueue.TOPIC, "").isBlank()
                    && !config.containsKey(DeadLetterQueue.RETURNED)) {
                queues.add(new DeadLetterQueue(name, config));
            }
        }
        return queues;
    }

    private Map<String, String> settings(String connector) {
        Map<String, String> settings = new TreeMap<>();
        connect.findConfig(connector)
                .ifPresent(config -> config.fieldNames()
                        .forEachRemaining(
                                key -> settings.put(key, config.path(key).asText())));
        return settings;
    }
}
