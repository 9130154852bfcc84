// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import io.streampair.cluster.client.ConsumerGroup;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.PipelineSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads a topic's offsets and those of the sink's group from the brokers. */
public final class TopicProgressReader implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Admin admin;
    private final String topic;
    private final ConsumerGroup group;

    public TopicProgressReader(String bootstrapServers, PipelineSettings pipeline) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis()));
        this.topic = pipeline.topic();
        this.group = new ConsumerGroup(admin, pipeline.group());
    }

    /** The offsets; none while the topic does not exist. */
    public TopicProgress read() {
        Map<TopicPartition, OffsetSpec> latest = partitions();
        Map<Integer, Long> committed = committed();
        Map<Integer, Long> ends = new HashMap<>();
        if (!latest.isEmpty()) {
            await(admin.listOffsets(latest).all())
                    .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        }
        return new TopicProgress(ends, committed);
    }

    private Map<TopicPartition, OffsetSpec> partitions() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        try {
            TopicDescription description =
                    await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
            for (TopicPartitionInfo partition : description.partitions()) {
                latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
            }
        } catch (UnknownTopicOrPartitionException e) {
            // The source has not created it yet.
        }
        return latest;
    }

    private Map<Integer, Long> committed() {
        Map<Integer, Long> committed = new HashMap<>();
        try {
            await(() -> group.committed(TIMEOUT)).forEach((partition, offset) -> {
                if (partition.topic().equals(topic)) {
                    committed.put(partition.partition(), offset);
                }
            });
        } catch (GroupIdNotFoundException e) {
            // The sink has not joined it yet.
        }
        return committed;
    }

    /** A request to the brokers. */
    private interface Question<T> {
        T ask() throws ExecutionException, java.util.concurrent.TimeoutException, InterruptedException;
    }

    private static <T> T await(KafkaFuture<T> future) {
        return await(future::get);
    }

    private static <T> T await(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause && !(cause instanceof TimeoutException)) {
                throw cause;
            }
            throw new CommandException("Kafka does not answer: " + e.getCause().getMessage(), e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new CommandException("Kafka does not answer within " + TIMEOUT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while asking Kafka", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
