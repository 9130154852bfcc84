// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** A source connector whose records are numbers, each also its key, and a consumer of what is committed of them. */
final class SourceRun implements AutoCloseable {
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalCluster cluster;
    private final String name;
    private final Map<String, String> config = new HashMap<>();
    private final KafkaConsumer<String, Long> consumer;
    private final List<ConsumerRecord<String, Long>> records = new ArrayList<>();

    SourceRun(LocalCluster cluster, String name, int count, int rate) {
        this.cluster = cluster;
        this.name = name;
        config.putAll(Map.of(
                "connector.class",
                "io.streampair.faker.FakerSourceConnector",
                "topic",
                name,
                "topic.creation.default.partitions",
                "" + PARTITIONS,
                "topic.creation.default.replication.factor",
                "-1",
                "count",
                "" + count,
                "rate",
                "" + rate,
                "key.converter",
                "org.apache.kafka.connect.storage.StringConverter",
                "value.converter",
                "org.apache.kafka.connect.converters.LongConverter"));
        config.putAll(Map.of(
                "fields", "number",
                "fields.number.generator", "sequence",
                "key.field", "number",
                "transforms", "extract",
                "transforms.extract.type", "org.apache.kafka.connect.transforms.ExtractField$Value",
                "transforms.extract.field", "number"));
        this.consumer = consumer(cluster);
    }

    private static KafkaConsumer<String, Long> consumer(LocalCluster cluster) {
        Properties properties = new Properties();
        properties.putAll(cluster.clientProperties());
        properties.put("isolation.level", "read_committed");
        properties.put("allow.auto.create.topics", "false");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new LongDeserializer());
    }

    SourceRun with(String key, String value) {
        config.put(key, value);
        return this;
    }

    SourceRun start(int tasks) {
        put(tasks);
        try (Admin admin = cluster.admin()) {
            Awaitility.await("the topic")
                    .atMost(PATIENCE)
                    .until(() -> admin.listTopics().names().get().contains(name));
        }
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new TopicPartition(name, partition));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return this;
    }

    /** Creates the connector, or changes the number of its tasks. */
    void put(int tasks) {
        config.put("tasks.max", "" + tasks);
        cluster.connect().putConfig(name, config);
        cluster.connect().awaitRunning(name, tasks, PATIENCE);
    }

    void awaitRecords(int count) {
        Awaitility.await(count + " records of " + name).atMost(PATIENCE).until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return records.size() >= count;
        });
    }

    /** Reads what is left to read, over a few more polls. */
    void drain() {
        for (int quiet = 0; quiet < 5; ) {
            var polled = consumer.poll(Duration.ofMillis(200));
            polled.forEach(records::add);
            quiet = polled.isEmpty() ? quiet + 1 : 0;
        }
    }

    /** How many times each number was read. */
    Map<Long, Integer> timesRead() {
        Map<Long, Integer> times = new HashMap<>();
        records.forEach(record -> times.merge(record.value(), 1, Integer::sum));
        return times;
    }

    void assertInOrderWithinEachSplit(int splits) {
        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<String, Long> record : records) {
            String splitOfPartition = record.partition() + "/" + record.value() % splits;
            Long before = last.put(splitOfPartition, record.value());
            assertThat(before == null || before < record.value())
                    .as("%s after %s", record.value(), before)
                    .isTrue();
        }
    }

    int read() {
        return records.size();
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        consumer.close();
        cluster.connect().delete(name);
    }
}
