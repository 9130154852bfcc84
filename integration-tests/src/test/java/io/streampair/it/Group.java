// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConsumerGroup;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** The consumer group of a sink, and its committed offsets. */
record Group(Cluster cluster, String id) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The committed offset of each partition that has one. */
    Map<TopicPartition, Long> offsets() {
        try (Admin admin = cluster.admin()) {
            return new ConsumerGroup(admin, id).committed(PATIENCE);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException("Cannot read the offsets of " + id, e);
        }
    }

    /** The sum of the committed offsets. */
    long committed() {
        return offsets().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The sum of the committed offsets of one topic. */
    long committed(Topic topic) {
        return offsets().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic.name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
