// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import io.streampair.chaos.workload.DataStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a sink says it has written. */
final class GroupOffsets {
    private static final long ANSWER_WITHIN_S = 5;

    private final Admin admin;
    private final DataStream stream;

    GroupOffsets(Admin admin, DataStream stream) {
        this.admin = admin;
        this.stream = stream;
    }

    /**
     * The offset that the sink's group has committed of each partition, of which it has committed any.
     *
     * @throws ExecutionException if no broker can tell
     * @throws TimeoutException if none answers in time
     */
    Map<Integer, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(stream.group())
                .partitionsToOffsetAndMetadata()
                .get(ANSWER_WITHIN_S, TimeUnit.SECONDS);
        Map<Integer, Long> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition.partition(), offset.offset());
            }
        });
        return committed;
    }
}
