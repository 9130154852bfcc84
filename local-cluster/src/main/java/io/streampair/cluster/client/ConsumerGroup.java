// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer group, such as that of a sink.
 *
 * @param admin stays the caller's to close
 */
public record ConsumerGroup(Admin admin, String id) {
    /**
     * The committed offset of each partition that has one.
     *
     * @throws ExecutionException if the brokers cannot answer, such as for a group that does not exist
     * @throws TimeoutException if they do not answer in time
     */
    public Map<TopicPartition, Long> committed(Duration within)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(id)
                .partitionsToOffsetAndMetadata()
                .get(within.toMillis(), TimeUnit.MILLISECONDS);
        Map<TopicPartition, Long> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }
}
