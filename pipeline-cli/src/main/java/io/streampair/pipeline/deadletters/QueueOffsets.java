// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.deadletters;

import io.streampair.pipeline.command.CommandException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Where topics begin and end, and how far a group has come. */
final class QueueOffsets implements AutoCloseable {
    private static final long WITHIN_SECONDS = 30;

    private final String bootstrapServers;
    private final Admin admin;

    QueueOffsets(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(WITHIN_SECONDS)));
    }

    Map<TopicPartition, Long> beginnings(String topic) {
        return offsets(topic, OffsetSpec.earliest());
    }

    Map<TopicPartition, Long> ends(String topic) {
        return offsets(topic, OffsetSpec.latest());
    }

    /** How many records the topic holds; none if it does not exist. */
    long count(String topic) {
        Map<TopicPartition, Long> beginnings = beginnings(topic);
        long count = 0;
        for (Map.Entry<TopicPartition, Long> end : ends(topic).entrySet()) {
            count += end.getValue() - beginnings.getOrDefault(end.getKey(), 0L);
        }
        return count;
    }

    /** By partition; empty if the topic does not exist. */
    private Map<TopicPartition, Long> offsets(String topic, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        try {
            get(admin.describeTopics(List.of(topic)).allTopicNames())
                    .get(topic)
                    .partitions()
                    .forEach(partition -> asked.put(new TopicPartition(topic, partition.partition()), spec));
        } catch (UnknownTopicOrPartitionException e) {
            return Map.of();
        }
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(asked).all()).forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    /** What the group has committed. */
    Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (Objects.nonNull(offset)) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException missing) {
                throw missing;
            }
            throw new CommandException(
                    "Kafka at " + bootstrapServers + " says: " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new CommandException(
                    "Kafka does not answer at " + bootstrapServers + " within " + WITHIN_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while Kafka was asked.", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
