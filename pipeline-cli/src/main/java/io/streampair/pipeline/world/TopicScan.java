// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.pipeline.command.CommandException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all committed records of topics as they are at a moment. */
public final class TopicScan {
    private static final Duration POLL = Duration.ofMillis(500);
    /** Longer than the default transaction timeout of a killed task. */
    private static final Duration SILENT_FOR = Duration.ofSeconds(70);

    private final Map<String, Object> client;
    private final Map<TopicPartition, Long> ends;

    /** @param client how to reach the brokers */
    public TopicScan(Map<String, Object> client, Collection<String> topics) {
        this.client = client;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer("read_uncommitted")) {
            Map<String, List<PartitionInfo>> all = consumer.listTopics();
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                for (PartitionInfo each : all.getOrDefault(topic, List.of())) {
                    partitions.add(new TopicPartition(topic, each.partition()));
                }
            }
            this.ends = consumer.endOffsets(partitions);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Passes on the records, those of each partition in their order.
     *
     * @throws CommandException if a transaction stays open
     */
    public void read(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer("read_committed")) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long heard = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                boolean any = false;
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    any = true;
                    if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                        reader.accept(record);
                    }
                }
                if (any) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > SILENT_FOR.toNanos()) {
                    throw new CommandException("Cannot read the topics up to " + ends
                            + ": Kafka does not answer, or a transaction is still open.");
                }
            }
        }
    }
}
