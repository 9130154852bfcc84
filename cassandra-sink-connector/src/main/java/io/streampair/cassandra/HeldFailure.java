// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.row.PerPartition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * A record's failure, which the task throws only when all that was taken before it is written. Connect commits no offset of
 * the records that it is delivering, so a failure thrown at once would have what is below the record delivered again.
 */
final class HeldFailure {
    private final RuntimeException cause;
    private final TopicPartition partition;

    /** The first offset that was not taken, by partition. */
    private final Map<TopicPartition, Long> left = new HashMap<>();

    HeldFailure(RuntimeException cause, SinkRecord record) {
        this.cause = cause;
        this.partition = PerPartition.partition(record);
        leave(record);
    }

    RuntimeException cause() {
        return cause;
    }

    /** Notes a record that is not taken: the failed one, and all after it. */
    void leave(SinkRecord record) {
        left.putIfAbsent(PerPartition.partition(record), record.originalKafkaOffset());
    }

    /** The first offset of each partition that was not taken. */
    Map<TopicPartition, Long> left() {
        return left;
    }

    /** @return whether it is a failure of one of the partitions */
    boolean release(Collection<TopicPartition> partitions) {
        left.keySet().removeAll(partitions);
        return partitions.contains(partition);
    }
}
