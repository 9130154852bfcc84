// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.row.PerPartition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** The offsets from which Connect is to read partitions again, until it does. */
final class Rewind {
    private final Map<TopicPartition, Long> wanted = new HashMap<>();

    /** Connect rewinds these before it calls put() again; until then its offsets of them are too high. */
    private final Map<TopicPartition, Long> asked = new HashMap<>();

    void to(Map<TopicPartition, Long> offsets) {
        offsets.forEach((partition, offset) -> wanted.merge(partition, offset, Math::min));
    }

    /** Whether there is nothing to ask for. */
    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Whether the record comes from before the rewind, and will come again. */
    boolean covers(SinkRecord record) {
        return !wanted.isEmpty() && wanted.containsKey(PerPartition.partition(record));
    }

    /** The partitions that are not rewound yet, and where to. */
    Map<TopicPartition, Long> open() {
        Map<TopicPartition, Long> open = new HashMap<>(asked);
        wanted.forEach((partition, offset) -> open.merge(partition, offset, Math::min));
        return open;
    }

    /**
     * Asks for the rewinds of partitions that no window holds. Connect takes the offset of a rewind for committed and never
     * commits it, so a window before it must be committed first.
     */
    void ask(SinkTaskContext context, Predicate<TopicPartition> isHeld) {
        Map<TopicPartition, Long> due = new HashMap<>(wanted);
        due.keySet().removeIf(isHeld);
        context.offset(due);
        asked.putAll(due);
        wanted.keySet().removeAll(due.keySet());
    }

    /** Connect has done what it was asked for. */
    void done() {
        asked.clear();
    }

    void forget(Collection<TopicPartition> partitions) {
        wanted.keySet().removeAll(partitions);
        asked.keySet().removeAll(partitions);
    }
}
