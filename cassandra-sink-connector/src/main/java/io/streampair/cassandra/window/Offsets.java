// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Where the records of a window begin and end in the log, by the partition that they were consumed from, whatever a
 * transform has made of their topic (KIP-793).
 */
final class Offsets {
    private final Map<TopicPartition, Range> ranges = new HashMap<>();

    void add(SinkRecord record) {
        TopicPartition partition = new TopicPartition(record.originalTopic(), record.originalKafkaPartition());
        Range range = ranges.computeIfAbsent(partition, p -> new Range(record.originalKafkaOffset()));
        range.next = record.originalKafkaOffset() + 1;
    }

    void forget(Collection<TopicPartition> partitions) {
        ranges.keySet().removeAll(partitions);
    }

    boolean hasAnyOf(Collection<TopicPartition> partitions) {
        return partitions.stream().anyMatch(ranges::containsKey);
    }

    /** The offset of the first record of each partition. */
    Map<TopicPartition, Long> first() {
        Map<TopicPartition, Long> first = new HashMap<>();
        ranges.forEach((partition, range) -> first.put(partition, range.first));
        return first;
    }

    /** The offset behind the last record of each partition, as it is committed. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        ranges.forEach((partition, range) -> next.put(partition, new OffsetAndMetadata(range.next)));
        return next;
    }

    private static final class Range {
        private final long first;
        private long next;

        private Range(long first) {
            this.first = first;
        }
    }
}
