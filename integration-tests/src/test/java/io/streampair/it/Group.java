// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.client.Cluster;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The consumer group of a sink, and its committed offsets. */
final class Group {
    private final Cluster cluster;
    private final String id;

    Group(Cluster cluster, String id) {
        this.cluster = cluster;
        this.id = id;
    }

    /** The committed offsets, of partitions that have one. */
    Map<TopicPartition, Long> offsets() {
        try (Admin admin = cluster.admin()) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(id)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> offsets = new HashMap<>();
            committed.forEach((partition, offset) -> {
                if (offset != null) {
                    offsets.put(partition, offset.offset());
                }
            });
            return offsets;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The offsets of " + id + " cannot be read", e);
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
