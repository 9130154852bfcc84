// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import io.streampair.faker.config.Presets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A topic with Kafka's default settings keeps what the presets write. */
@Tag("full")
@ResourceLock(value = Clusters.EXACTLY_ONCE, mode = ResourceAccessMode.READ)
class SourcePresetsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int COUNT = 20_000;

    private final LocalCluster cluster = Clusters.exactlyOnce();

    @AfterEach
    void deleteConnectors() {
        Presets.NAMES.forEach(cluster.connect()::delete);
    }

    @Test
    void should_still_be_there_after_the_broker_has_deleted_what_is_too_old() throws Exception {
        for (String preset : Presets.NAMES) {
            cluster.connect().putConfig(preset, config(preset));
            cluster.connect().awaitRunning(preset, 1, PATIENCE);
        }
        Map<String, Long> made = new HashMap<>();
        try (WorkerJvm worker = new WorkerJvm(cluster.workers().get(0))) {
            for (String preset : Presets.NAMES) {
                Awaitility.await("the end of " + preset)
                        .atMost(PATIENCE)
                        .until(() -> worker.metric(preset, 0, "completed") == 1);
                made.put(preset, (long) worker.metric(preset, 0, "records-written-total"));
            }
        }

        awaitLookForOldRecords();

        for (String preset : Presets.NAMES) {
            Topic topic = new Topic(cluster, preset);
            assertThat(made.get(preset)).as(preset).isEqualTo(COUNT);
            assertThat(topic.beginnings().values()).as(preset).containsOnly(0L);
            assertThat(topic.read()).as(preset).hasSize(COUNT);
        }
    }

    private static Map<String, String> config(String preset) {
        return Map.of(
                "connector.class",
                "io.streampair.faker.FakerSourceConnector",
                "topic",
                preset,
                "preset",
                preset,
                "count",
                "" + COUNT,
                "topic.creation.default.partitions",
                "2",
                "topic.creation.default.replication.factor",
                "-1");
    }

    /** The broker looks through all logs in turn: when it has deleted old records of one topic twice, it has been everywhere. */
    private void awaitLookForOldRecords() throws Exception {
        Topic old = new Topic(cluster, "dated-two-weeks-ago");
        old.create(1);
        long twoWeeksAgo = Instant.now().minus(Duration.ofDays(14)).toEpochMilli();
        for (long records = 1; records <= 2; records++) {
            old.sendAll(List.of(new ProducerRecord<>(old.name(), 0, twoWeeksAgo, "key", "value")));
            Map<Integer, Long> gone = Map.of(0, records);
            Awaitility.await("the deletion of old records")
                    .atMost(PATIENCE)
                    .until(() -> old.beginnings().equals(gone));
        }
    }
}
