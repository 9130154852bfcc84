// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.client.Cluster;
import java.time.Duration;

/** Sends a sink back in a partition of its topic, by Connect's REST API (KIP-875). */
final class Replay {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Replay() {}

    /** Stops the sink, so that its offsets can be altered. */
    static void stop(Cluster cluster, String sink) {
        cluster.connect().stop(sink);
        cluster.connect().awaitState(sink, "STOPPED", PATIENCE);
    }

    /** Lets a stopped sink go on from this offset. */
    static void from(Cluster cluster, String sink, Topic topic, int partition, long offset) {
        String text = """
                {"offsets": [{"partition": {"kafka_topic": "%s", "kafka_partition": %d}, "offset": {"kafka_offset": %d}}]}
                """.formatted(topic.name(), partition, offset);
        try {
            cluster.connect().alterOffsets(sink, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        cluster.connect().resume(sink);
    }
}
