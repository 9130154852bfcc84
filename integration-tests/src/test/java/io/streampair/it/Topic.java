// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic, read and written without Connect. */
final class Topic {
    private static final int MAX_REQUEST_BYTES = 32 << 20;

    private final Cluster cluster;
    private final String name;

    Topic(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    String name() {
        return name;
    }

    void create(int partitions) throws ExecutionException, InterruptedException {
        create(partitions, Map.of());
    }

    void create(int partitions, Map<String, String> configs) throws ExecutionException, InterruptedException {
        try (Admin admin = cluster.admin()) {
            NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configs);
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    void delete() throws ExecutionException, InterruptedException {
        try (Admin admin = cluster.admin()) {
            admin.deleteTopics(List.of(name)).all().get();
        }
    }

    /** Sends text as it is to partition 0, and waits until the broker has it. */
    void send(List<String> values) {
        sendAll(values.stream().map(value -> record(0, null, value)).toList());
    }

    /** A record of this topic. */
    ProducerRecord<String, String> record(int partition, String key, String value) {
        return new ProducerRecord<>(name, partition, key, value);
    }

    /** Sends the records in this order, and waits until the broker has them. */
    void sendAll(List<ProducerRecord<String, String>> records) {
        Map<String, Object> properties = cluster.clientProperties();
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            records.forEach(record -> sent.add(producer.send(record)));
        }
        assertThat(sent).allSatisfy(future -> assertThat(future).succeedsWithin(Duration.ZERO));
    }

    /** Sends bytes as they are to partition 0, and waits until the broker has them. */
    void sendBytes(List<byte[]> values) {
        Map<String, Object> properties = cluster.clientProperties();
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        List<Future<RecordMetadata>> sent = new ArrayList<>(values.size());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            values.forEach(value -> sent.add(producer.send(new ProducerRecord<>(name, 0, null, value))));
        }
        assertThat(sent).allSatisfy(future -> assertThat(future).succeedsWithin(Duration.ZERO));
    }

    /** All that is in the topic now, by partition and offset. */
    List<LogRecord> read() {
        List<LogRecord> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                cluster.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    records.add(LogRecord.of(record));
                }
            }
        }
        return records;
    }

    /** How many records there are, counted by offsets. */
    long size() {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The offset after the last record of each partition. */
    Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                cluster.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.endOffsets(partitions(consumer)).forEach((partition, end) -> ends.put(partition.partition(), end));
        }
        return ends;
    }

    /** The offset of the first record that is left in each partition. */
    Map<Integer, Long> beginnings() {
        Map<Integer, Long> beginnings = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                cluster.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.beginningOffsets(partitions(consumer))
                    .forEach((partition, beginning) -> beginnings.put(partition.partition(), beginning));
        }
        return beginnings;
    }

    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo info : consumer.partitionsFor(name)) {
            partitions.add(new TopicPartition(name, info.partition()));
        }
        return partitions;
    }
}
