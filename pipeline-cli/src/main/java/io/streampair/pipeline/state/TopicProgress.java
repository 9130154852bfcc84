// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The end offsets of topics and the committed offsets of the sinks that read them.
 *
 * @param ends the offset after the last record of each partition
 * @param committed the offset up to which all sinks of a partition have committed; a partition without one is absent
 */
public record TopicProgress(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
    public long generated() {
        return sum(ends);
    }

    public long written() {
        return sum(committed);
    }

    /** Whether the sinks have committed all records up to these ends. */
    public boolean hasReached(Map<TopicPartition, Long> targets) {
        for (Map.Entry<TopicPartition, Long> target : targets.entrySet()) {
            if (committed.getOrDefault(target.getKey(), 0L) < target.getValue()) {
                return false;
            }
        }
        return true;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
