// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the committed records of a topic from its start, in the order of each partition. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    /** Longer than the transaction timeout of a killed task. */
    private static final Duration END_WITHIN = Duration.ofMinutes(2);

    private final Map<String, Object> clientProperties;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    TopicReader(Map<String, Object> clientProperties, String topic, int partitions) {
        this.clientProperties = clientProperties;
        this.consumer = consumer("read_committed");
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
        consumer.assign(this.partitions);
        consumer.seekToBeginning(this.partitions);
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Passes on what arrives within half a second. */
    void poll(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.poll(POLL).forEach(reader);
    }

    /**
     * Passes on all records now in the topic; waits for open transactions to end.
     *
     * @throws KafkaException if they do not end
     */
    void readToEnd(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<TopicPartition, Long> ends = ends();
        long deadline = System.nanoTime() + END_WITHIN.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new KafkaException("Cannot read up to " + ends + ": a transaction is still open.");
            }
            poll(reader);
        }
    }

    private Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> uncommitted = consumer("read_uncommitted")) {
            return uncommitted.endOffsets(partitions);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
