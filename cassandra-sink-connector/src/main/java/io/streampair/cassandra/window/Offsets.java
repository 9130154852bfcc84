// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.PerPartition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** The first and the last offset of a window's records in each partition. */
final class Offsets {
    private final PerPartition<Range> ranges = new PerPartition<>();

    void add(SinkRecord record) {
        Range range = ranges.get(record);
        if (range == null) {
            range = new Range(record.originalKafkaOffset());
            ranges.put(record, range);
        }
        range.next = record.originalKafkaOffset() + 1;
    }

    /** Excludes a record, and all that come after it in its partition. */
    void endBefore(TopicPartition partition, long offset) {
        Range range = ranges.asMap().get(partition);
        if (range != null) {
            range.next = Math.min(range.next, offset);
        }
    }

    void forget(Collection<TopicPartition> partitions) {
        ranges.asMap().keySet().removeAll(partitions);
    }

    boolean hasAnyOf(Collection<TopicPartition> partitions) {
        return partitions.stream().anyMatch(ranges.asMap()::containsKey);
    }

    /** The offset of the first record of each partition. */
    Map<TopicPartition, Long> first() {
        Map<TopicPartition, Long> first = new HashMap<>();
        ranges.asMap().forEach((partition, range) -> first.put(partition, range.first));
        return first;
    }

    /** The offset to commit for each partition: that of its last record, plus one. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        ranges.asMap().forEach((partition, range) -> next.put(partition, new OffsetAndMetadata(range.next)));
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
