// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of the streams, so that all their partitions exist from the start. */
public final class StreamTopics {
    private StreamTopics() {}

    public static void create(Admin admin, List<DataStream> streams) throws ExecutionException, InterruptedException {
        List<NewTopic> topics = new ArrayList<>();
        for (DataStream stream : streams) {
            topics.add(topic(stream.topic(), ChaosStreams.PARTITIONS));
            topics.add(topic(stream.deadLetterTopic(), 1));
        }
        admin.createTopics(topics).all().get();
    }

    /** The records' timestamps lie in the past: retention must not delete them. */
    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(Map.of("retention.ms", "-1"));
    }
}
