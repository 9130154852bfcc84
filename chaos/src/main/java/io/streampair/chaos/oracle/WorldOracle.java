// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.chaos.workload.ChaosStreams;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConsumerGroup;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.world.RowsVerdict;
import io.streampair.pipeline.world.StoredOffsets;
import io.streampair.pipeline.world.TopicScan;
import io.streampair.pipeline.world.TopicVerdict;
import io.streampair.pipeline.world.WorldCheck;
import io.streampair.pipeline.world.WorldVerdict;
import io.streampair.verification.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Follows the topics of a world, and compares them and the tables with the recomputed world in the end. */
public final class WorldOracle implements Oracle {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final String DEAD_LETTERS = "errors.deadletterqueue.topic.name";

    private final Cluster cluster;
    private final PipelineSettings world;
    private final List<GrowingTopic> topics = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    /** A sink's group, and the topics that it reads. */
    private record Reading(ConsumerGroup group, List<String> topics) {}

    /** Starts to follow the topics, which must exist. */
    public WorldOracle(Cluster cluster, Admin admin, PipelineSettings world) {
        this.cluster = cluster;
        this.world = world;
        for (String topic : world.topics()) {
            topics.add(new GrowingTopic(cluster.clientProperties(), topic, ChaosStreams.PARTITIONS));
        }
        for (ConnectorSettings sink : world.sinks()) {
            readings.add(new Reading(new ConsumerGroup(admin, PipelineSettings.groupOf(sink)), world.topicsOf(sink)));
        }
    }

    @Override
    public String name() {
        return "world";
    }

    @Override
    public String source() {
        return world.source().name();
    }

    @Override
    public List<String> sinks() {
        return world.sinks().stream().map(ConnectorSettings::name).toList();
    }

    @Override
    public OptionalLong lag() {
        try {
            long lag = 0;
            for (Reading reading : readings) {
                Map<TopicPartition, Long> committed = reading.group().committed(ANSWER_WITHIN);
                for (GrowingTopic topic : topics) {
                    for (Map.Entry<TopicPartition, Long> end : topic.ends().entrySet()) {
                        if (reading.topics().contains(end.getKey().topic())) {
                            lag += Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L));
                        }
                    }
                }
            }
            return OptionalLong.of(lag);
        } catch (ExecutionException | TimeoutException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    @Override
    public void endOfStream() {
        topics.forEach(GrowingTopic::finish);
    }

    @Override
    public StreamVerdict judge(CqlSession session) {
        WorldVerdict verdict = new WorldCheck(world, cluster.clientProperties(), session)
                .check(StoredOffsets.of(cluster.connect().offsets(source())));
        List<Finding> findings = new ArrayList<>(verdict.findings());
        Finding unfounded = deadLetters();
        findings.add(unfounded);
        Finding uncommitted = new Finding("records uncommitted");
        Finding unchecked = new Finding("tables unchecked");
        verdict.notes().forEach(unchecked::add);
        findings.add(unchecked);
        if (world.isExactlyOnce()) {
            for (TopicVerdict topic : verdict.topics()) {
                uncommitted.counted(uncommitted.count() + topic.ahead());
            }
            findings.add(uncommitted);
        }
        return new StreamVerdict(
                name(),
                verdict.topics().stream().mapToLong(TopicVerdict::found).sum(),
                verdict.topics().stream().mapToLong(TopicVerdict::repeats).sum(),
                verdict.tables().stream().mapToLong(RowsVerdict::rows).sum(),
                unfounded.count(),
                verdict.references().lines().stream().limit(1).toList(),
                findings);
    }

    /** No record of a world is one. */
    private Finding deadLetters() {
        List<String> queues = world.sinks().stream()
                .map(sink -> sink.config().getOrDefault(DEAD_LETTERS, ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        Finding unfounded = new Finding("reports unfounded");
        new TopicScan(cluster.clientProperties(), queues)
                .read(record -> unfounded.add(record.topic() + " " + record.partition() + ":" + record.offset()));
        return unfounded;
    }

    @Override
    public void close() {
        topics.forEach(GrowingTopic::close);
    }
}
