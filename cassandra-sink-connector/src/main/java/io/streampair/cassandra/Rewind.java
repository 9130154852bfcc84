// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.row.PerPartition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    void ask(SinkTaskContext context) {
        context.offset(Map.copyOf(wanted));
        asked.putAll(wanted);
        wanted.clear();
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
