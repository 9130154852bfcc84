// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;

/** Records for tests. */
public final class Records {
    public static final String TOPIC = "users";
    public static final long TIME = 1_700_000_000_000L;

    /** Where {@link #TIME} is now. */
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(TIME));

    public static final String DEAD_LETTERS = "users-dead";

    private Records() {}

    public static TopicPartition partition(int partition) {
        return new TopicPartition(TOPIC, partition);
    }

    public static SinkRecord of(Object key, Object value) {
        return of(0, 0, key, value, TIME);
    }

    public static SinkRecord at(int partition, long offset) {
        return of(partition, offset, null, null, TIME);
    }

    public static SinkRecord of(int partition, long offset, Object key, Object value, Long timestamp) {
        return new SinkRecord(TOPIC, partition, null, key, null, value, offset, timestamp, TimestampType.CREATE_TIME);
    }

    /** A record of a dead letter queue, with headers of Connect as they are read by SimpleHeaderConverter. */
    public static SinkRecord letter(Map<String, ?> headers, long offset, Object key, Object value, Long timestamp) {
        ConnectHeaders all = new ConnectHeaders();
        headers.forEach((name, header) -> all.add("__connect.errors." + name, header, null));
        return new SinkRecord(
                DEAD_LETTERS, 0, null, key, null, value, offset, timestamp, TimestampType.CREATE_TIME, all);
    }

    /** A record that a transform moved to another topic and partition. */
    public static SinkRecord moved(String topic, int partition, long offset) {
        return new SinkRecord(
                topic,
                9,
                null,
                null,
                null,
                null,
                99,
                TIME,
                TimestampType.CREATE_TIME,
                new ConnectHeaders(List.of()),
                TOPIC,
                partition,
                offset);
    }
}
