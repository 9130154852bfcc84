// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import java.util.Objects;
import org.apache.kafka.connect.sink.SinkRecord;

/** Where a record was in Kafka first: before all transforms and, if it is a dead letter, before it became one. */
public final class Origin {
    private Origin() {}

    public static String topic(SinkRecord record) {
        return record instanceof ReturnedRecord ? record.topic() : record.originalTopic();
    }

    public static int partition(SinkRecord record) {
        return record instanceof ReturnedRecord ? record.kafkaPartition() : record.originalKafkaPartition();
    }

    public static long offset(SinkRecord record) {
        return record instanceof ReturnedRecord ? record.kafkaOffset() : record.originalKafkaOffset();
    }

    static boolean haveOnePartition(SinkRecord record, SinkRecord other) {
        return partition(record) == partition(other) && Objects.equals(topic(record), topic(other));
    }
}
