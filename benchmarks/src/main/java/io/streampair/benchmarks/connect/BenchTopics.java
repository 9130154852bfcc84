// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.connect;

import io.streampair.cluster.client.ConsumerGroup;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Creates topics of four partitions and reads how many records they hold and their groups have committed. */
public final class BenchTopics {
    public static final int PARTITIONS = 4;

    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(1);

    private final Admin admin;

    public BenchTopics(Admin admin) {
        this.admin = admin;
    }

    public void create(String topic) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                .all()
                .get();
    }

    public void delete(String topic) throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(topic)).all().get();
    }

    /** How many records the topic holds. */
    public long records(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /** How many records the group has committed. */
    public long committed(String group) throws ExecutionException, TimeoutException, InterruptedException {
        return new ConsumerGroup(admin, group)
                .committed(ANSWER_WITHIN).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }
}
