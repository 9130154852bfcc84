// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.chaos.workload.DataStream;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConsumerGroup;
import io.streampair.cluster.client.SourceOffsets;
import io.streampair.verification.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Follows a stream's topic and checks that table and dead letter queue match it in the end. */
public final class StreamOracle implements Oracle {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final DataStream stream;
    private final LogFollower follower;
    private final ConsumerGroup group;

    /** Starts to follow the topic, which must exist. */
    public StreamOracle(Cluster cluster, Admin admin, DataStream stream) {
        this.cluster = cluster;
        this.stream = stream;
        this.follower = new LogFollower(cluster.clientProperties(), stream);
        this.group = new ConsumerGroup(admin, stream.group());
    }

    @Override
    public String name() {
        return stream.topic();
    }

    @Override
    public String source() {
        return stream.source().name();
    }

    @Override
    public List<String> sinks() {
        return List.of(stream.sink().name());
    }

    @Override
    public OptionalLong lag() {
        Map<Integer, Long> ends = follower.ends();
        try {
            Map<Integer, Long> committed = committed();
            return OptionalLong.of(ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
                    .sum());
        } catch (ExecutionException | TimeoutException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    private Map<Integer, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        Map<Integer, Long> committed = new HashMap<>();
        group.committed(ANSWER_WITHIN).forEach((partition, offset) -> committed.put(partition.partition(), offset));
        return committed;
    }

    @Override
    public void endOfStream() {
        follower.finish();
    }

    @Override
    public StreamVerdict judge(CqlSession session) throws ExecutionException, TimeoutException, InterruptedException {
        StreamLog log = follower.finish();
        List<Finding> findings = new ArrayList<>();
        findings.add(log.altered());
        TopicCheck topic = topic(log);
        findings.addAll(topic.findings());
        TableCheck table = new TableCheck(log.writes(), stream.generatorOfMaps());
        table.read(session, stream);
        findings.addAll(table.findings());
        DeadLetterCheck deadLetters = deadLetters(log);
        findings.addAll(deadLetters.findings());
        findings.add(offsets(log.ends(), committed()));
        return new StreamVerdict(
                stream.topic(),
                log.records(),
                topic.repeats(),
                table.rows(),
                deadLetters.reports(),
                List.of(),
                findings);
    }

    private TopicCheck topic(StreamLog log) {
        SourceOffsets offsets =
                new SourceOffsets(cluster.connect().offsets(stream.source().name()), stream.topic());
        return new TopicCheck(
                stream.delivery(),
                log.counts(),
                offsets,
                Integer.parseInt(stream.source().config().get("splits")));
    }

    private DeadLetterCheck deadLetters(StreamLog log) {
        DeadLetterCheck check = new DeadLetterCheck(log.poisons());
        try (TopicReader reader = new TopicReader(cluster.clientProperties(), stream.deadLetterTopic(), 1)) {
            reader.readToEnd(check::add);
        }
        return check;
    }

    /** The sink must have committed the end of each partition, and nothing beyond. */
    private static Finding offsets(Map<Integer, Long> ends, Map<Integer, Long> committed) {
        Finding astray = new Finding("offsets astray");
        ends.forEach((partition, end) -> {
            long offset = committed.getOrDefault(partition, 0L);
            if (offset != end) {
                astray.add("partition " + partition + ": committed offset " + offset + ", expected " + end);
            }
        });
        return astray;
    }

    @Override
    public void close() {
        follower.close();
    }
}
