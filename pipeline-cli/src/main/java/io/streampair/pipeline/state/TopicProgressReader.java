// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import io.streampair.cluster.client.ConsumerGroup;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Reads the offsets of a pipeline's topics and those of the sinks' groups from the brokers. */
public final class TopicProgressReader implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Admin admin;
    private final Set<String> topics = new LinkedHashSet<>();
    private final List<Reading> readings = new ArrayList<>();

    /** A sink's group, and the topics that it reads. */
    private record Reading(ConsumerGroup group, List<String> topics) {}

    public TopicProgressReader(String bootstrapServers, PipelineSettings pipeline) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis()));
        for (ConnectorSettings sink : pipeline.sinks()) {
            List<String> read = pipeline.topicsOf(sink);
            topics.addAll(read);
            readings.add(new Reading(new ConsumerGroup(admin, PipelineSettings.groupOf(sink)), read));
        }
    }

    /** The offsets; none of topics that do not exist yet. */
    public TopicProgress read() {
        Map<TopicPartition, OffsetSpec> latest = partitions();
        Map<TopicPartition, Long> committed = new HashMap<>();
        for (Reading reading : readings) {
            Map<TopicPartition, Long> ofGroup = committed(reading);
            for (TopicPartition each : latest.keySet()) {
                if (reading.topics().contains(each.topic())) {
                    committed.merge(each, ofGroup.getOrDefault(each, 0L), Math::min);
                }
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        if (!latest.isEmpty()) {
            await(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        }
        return new TopicProgress(ends, committed);
    }

    private Map<TopicPartition, OffsetSpec> partitions() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (String topic : topics) {
            try {
                TopicDescription description = await(
                                admin.describeTopics(List.of(topic)).allTopicNames())
                        .get(topic);
                for (TopicPartitionInfo partition : description.partitions()) {
                    latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
                }
            } catch (UnknownTopicOrPartitionException e) {
                // The source has not created it yet.
            }
        }
        return latest;
    }

    private Map<TopicPartition, Long> committed(Reading reading) {
        try {
            return await(() -> reading.group().committed(TIMEOUT));
        } catch (GroupIdNotFoundException e) {
            // The sink has not joined it yet.
            return Map.of();
        }
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
