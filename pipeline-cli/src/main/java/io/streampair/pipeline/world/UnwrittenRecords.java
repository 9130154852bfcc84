// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.pipeline.command.NumberText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The records of the topics that the sinks had not committed when they stopped: what they write may be missing. */
final class UnwrittenRecords {
    private final Map<TopicPartition, Long> committed;
    private final Map<Long, Integer> copies = new HashMap<>();
    private long count;

    /**
     * Knows no record at first.
     *
     * @param committed the offset up to which all sinks of a partition have committed; null if they have written all
     */
    UnwrittenRecords(Map<TopicPartition, Long> committed) {
        this.committed = committed;
    }

    /** A record is in a topic. */
    void find(ConsumerRecord<byte[], byte[]> record, long fingerprint) {
        if (committed == null) {
            return;
        }
        long written = committed.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
        if (record.offset() >= written) {
            copies.merge(fingerprint, 1, Integer::sum);
            count++;
        }
    }

    /** @param found how often the record is in its topic: one copy that is written is enough */
    boolean has(long fingerprint, int found) {
        return !copies.isEmpty() && copies.getOrDefault(fingerprint, -1) == found;
    }

    /** A sentence about them if there are any. */
    Optional<String> note() {
        return count == 0
                ? Optional.empty()
                : Optional.of("The sinks had not committed " + NumberText.counted(count, "record")
                        + " when the run ended: their rows may be missing or as they were before. The next run with the"
                        + " same --data writes them.");
    }
}
