// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.look;

import io.streampair.pipeline.command.CommandException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads records of topics, without joining a group. */
public final class TopicReader implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final KafkaConsumer<byte[], byte[]> consumer;

    public TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) WITHIN.toMillis()));
    }

    /** How many records each topic holds. */
    public Map<String, Long> topics() {
        Map<String, Long> counts = new TreeMap<>();
        all().forEach((topic, partitions) -> {
            long records = 0;
            for (Range range : ranges(partitions).values()) {
                records += range.end - range.start;
            }
            counts.put(topic, records);
        });
        return counts;
    }

    /** How many records a topic holds; empty if it does not exist. */
    public OptionalLong count(String topic) {
        List<PartitionInfo> partitions = all().get(topic);
        if (partitions == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(ranges(partitions).values().stream()
                .mapToLong(range -> range.end - range.start)
                .sum());
    }

    /** What a partition holds. */
    private record Range(long start, long end) {}

    /**
     * Passes on the newest or oldest records by their timestamps, the oldest of them first.
     *
     * @return how many records the topic holds
     * @throws CommandException if the topic does not exist
     */
    public long read(String topic, long count, boolean oldest, Consumer<ConsumerRecord<byte[], byte[]>> shown) {
        Map<String, List<PartitionInfo>> topics = all();
        if (!topics.containsKey(topic)) {
            throw new CommandException("There is no topic " + topic + "; these exist: "
                    + String.join(", ", new TreeMap<>(topics).keySet()) + ".");
        }
        Map<TopicPartition, Range> ranges = ranges(topics.get(topic));
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        long total = 0;
        for (Map.Entry<TopicPartition, Range> each : ranges.entrySet()) {
            Range range = each.getValue();
            total += range.end - range.start;
            long from = oldest ? range.start : Math.max(range.start, range.end - count);
            records.addAll(records(each.getKey(), from, oldest ? Math.min(range.end, from + count) : range.end));
        }
        records.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                .thenComparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        int last = oldest ? (int) Math.min(count, records.size()) : records.size();
        int first = oldest ? 0 : (int) Math.max(0, records.size() - count);
        records.subList(first, last).forEach(shown);
        return total;
    }

    private Map<String, List<PartitionInfo>> all() {
        try {
            return new HashMap<>(consumer.listTopics(WITHIN));
        } catch (TimeoutException e) {
            throw new CommandException(
                    "Kafka does not answer at " + bootstrapServers + " within " + WITHIN.toSeconds() + " s.", e);
        }
    }

    private Map<TopicPartition, Range> ranges(List<PartitionInfo> partitions) {
        List<TopicPartition> names = partitions.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(names);
        Map<TopicPartition, Range> ranges = new HashMap<>();
        consumer.endOffsets(names).forEach((name, end) -> ranges.put(name, new Range(starts.get(name), end)));
        return ranges;
    }

    /** The records of a partition from one offset to before another, which may belong to no record. */
    private List<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition, long from, long end) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (consumer.position(partition) < end && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < end) {
                    records.add(record);
                }
            }
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
