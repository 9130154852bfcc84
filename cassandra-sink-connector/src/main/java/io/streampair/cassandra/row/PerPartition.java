// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * A value for each partition that records were consumed from, which transforms do not change (KIP-793). Fast when records
 * of one partition are adjacent, as they are in a poll.
 */
public final class PerPartition<V> {
    private final Map<TopicPartition, V> values = new HashMap<>();
    private String lastTopic;
    private int lastPartition;
    private V lastValue;

    /** The value for the partition of the record, or null. */
    public V get(SinkRecord record) {
        if (record.originalKafkaPartition() != lastPartition || !Objects.equals(record.originalTopic(), lastTopic)) {
            remember(record, values.get(partition(record)));
        }
        return lastValue;
    }

    public void put(SinkRecord record, V value) {
        values.put(partition(record), value);
        remember(record, value);
    }

    private void remember(SinkRecord record, V value) {
        lastTopic = record.originalTopic();
        lastPartition = record.originalKafkaPartition();
        lastValue = value;
    }

    /** The values; callers may only remove entries. */
    public Map<TopicPartition, V> asMap() {
        lastTopic = null;
        lastValue = null;
        return values;
    }

    /** The partition that the record was consumed from. */
    public static TopicPartition partition(SinkRecord record) {
        return new TopicPartition(record.originalTopic(), record.originalKafkaPartition());
    }
}
