// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.row.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions that were taken from the task while one window was written. It belongs to the window: if a partition comes
 * back, its records are in a later one. Written by the task's thread, read by those that send.
 */
final class ReleasedPartitions {
    private volatile Set<TopicPartition> partitions = Set.of();

    void add(Collection<TopicPartition> released) {
        Set<TopicPartition> all = new HashSet<>(partitions);
        all.addAll(released);
        partitions = Set.copyOf(all);
    }

    boolean has(Row row) {
        Set<TopicPartition> released = partitions;
        return !released.isEmpty() && released.contains(PerPartition.partition(row.record()));
    }
}
