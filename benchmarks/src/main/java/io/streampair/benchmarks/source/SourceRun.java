// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.source;

import io.streampair.cluster.LocalCluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** One connector with one task that fills a topic of its own, which is deleted afterwards. */
final class SourceRun {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static int runs;

    private final LocalCluster cluster;
    private final String topic = "records" + ++runs;
    private final Map<String, String> config = new HashMap<>();
    private final long count;

    SourceRun(LocalCluster cluster, Map<String, String> source, Map<String, String> converters, long count) {
        this.cluster = cluster;
        this.count = count;
        config.putAll(source);
        config.putAll(converters);
        config.put("topic", topic);
        config.put("count", Long.toString(count));
        config.put("tasks.max", "1");
    }

    /** Measures all but the first fifth of the records, while which the connector starts. */
    Throughput measure() throws ExecutionException, InterruptedException {
        try (Admin admin = cluster.admin()) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            cluster.connect().putConfig(topic, config);
            long first = awaitRecords(admin, count / 5);
            long begin = System.nanoTime();
            Duration worker = workerTime();
            long last = awaitRecords(admin, count);
            Throughput throughput = new Throughput(
                    last - first,
                    Duration.ofNanos(System.nanoTime() - begin),
                    workerTime().minus(worker));
            cluster.connect().delete(topic);
            admin.deleteTopics(List.of(topic)).all().get();
            return throughput;
        }
    }

    private long awaitRecords(Admin admin, long records) throws ExecutionException, InterruptedException {
        TopicPartition partition = new TopicPartition(topic, 0);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            long written = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
            if (written >= records) {
                return written;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new IllegalStateException(
                "There are no " + records + " records: " + cluster.connect().status(topic));
    }

    private Duration workerTime() {
        long pid = cluster.workers().get(0).pid();
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
    }
}
