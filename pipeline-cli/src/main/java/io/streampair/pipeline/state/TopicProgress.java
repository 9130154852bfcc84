// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import java.util.Map;

/**
 * The end offsets of a topic and the committed offsets of the sink's group.
 *
 * @param ends the offset after the last record of each partition
 * @param committed the offset up to which the group has committed; a partition without one is absent
 */
public record TopicProgress(Map<Integer, Long> ends, Map<Integer, Long> committed) {
    public long generated() {
        return sum(ends);
    }

    public long written() {
        return sum(committed);
    }

    /** Whether the group has committed all records up to these ends. */
    public boolean hasReached(Map<Integer, Long> targets) {
        for (Map.Entry<Integer, Long> target : targets.entrySet()) {
            if (committed.getOrDefault(target.getKey(), 0L) < target.getValue()) {
                return false;
            }
        }
        return true;
    }

    private static long sum(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
