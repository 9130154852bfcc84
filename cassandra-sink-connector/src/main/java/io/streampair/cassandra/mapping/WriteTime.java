// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * The write time of a record: its timestamp in microseconds, with its offset in the last three digits. Records of one
 * partition and millisecond so keep the order of the log, in each delivery alike; past the 1,000th such record the times
 * run on into the next millisecond.
 */
final class WriteTime {
    private static final int MICROS_PER_MILLI = 1_000;

    private final LongSupplier clock;
    private final Map<TopicPartition, Last> lasts = new HashMap<>();

    /** @param clock gives records without a timestamp one, in milliseconds since the epoch */
    WriteTime(LongSupplier clock) {
        this.clock = clock;
    }

    /** Microseconds since the epoch. */
    long of(SinkRecord record) {
        long millis = record.timestamp() == null ? clock.getAsLong() : record.timestamp();
        long offset = record.originalKafkaOffset();
        Last last = lasts.computeIfAbsent(
                new TopicPartition(record.originalTopic(), record.originalKafkaPartition()), partition -> new Last());
        long micros = millis * MICROS_PER_MILLI + offset % MICROS_PER_MILLI;
        if (millis == last.millis && offset > last.offset && micros <= last.micros) {
            micros = last.micros + 1;
        }
        last.millis = millis;
        last.offset = offset;
        last.micros = micros;
        return micros;
    }

    private static final class Last {
        private long millis = Long.MIN_VALUE;
        private long offset;
        private long micros;
    }
}
