// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.pipeline;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.streampair.benchmarks.connect.BenchTopics;
import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the topic in parallel to the sink and polls Cassandra for the rows of some of its records. It polls every
 * fiftieth of the flush interval, at least every 2 ms: that bounds the error of the delays.
 */
final class RowWatch {
    private static final int EVERY = 20;
    private static final int LOOKS_PER_INTERVAL = 50;
    private static final long LEAST_WAIT_MS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final CqlSession session;
    private final PreparedStatement select;
    private final String topic;

    /** @param topic the name of the topic and of the table */
    RowWatch(Cluster cluster, CqlSession session, String topic) {
        this.cluster = cluster;
        this.session = session;
        this.topic = topic;
        this.select = session.prepare(
                "SELECT data FROM " + KeyspaceWork.KEYSPACE + "." + topic + " WHERE name = ? AND address = ?");
    }

    /**
     * The delays of records in milliseconds, ascending.
     *
     * @param settles how long records are ignored at first
     * @param span how long records are measured after that
     */
    double[] delays(Duration settles, Duration span, Duration flushInterval) throws InterruptedException {
        long pause = Math.max(LEAST_WAIT_MS, flushInterval.toMillis() / LOOKS_PER_INTERVAL);
        long begin = System.currentTimeMillis() + settles.toMillis();
        long end = begin + span.toMillis();
        long giveUp = end + PATIENCE.toMillis();
        List<Long> delays = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            Queue<Expected> expected = new ArrayDeque<>();
            while (System.currentTimeMillis() < end || !expected.isEmpty()) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ZERO)) {
                    if (record.offset() % EVERY == 0 && record.timestamp() >= begin && record.timestamp() < end) {
                        expected.add(Expected.of(record));
                    }
                }
                expected.removeIf(row -> isFound(row, delays));
                if (System.currentTimeMillis() > giveUp) {
                    throw new IllegalStateException(
                            expected.size() + " rows of " + topic + " are missing in Cassandra");
                }
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        }
        return delays.stream().mapToDouble(Long::doubleValue).sorted().toArray();
    }

    private boolean isFound(Expected row, List<Long> delays) {
        boolean found = session.execute(select.bind(row.name, row.address)).one() != null;
        if (found) {
            delays.add(System.currentTimeMillis() - row.timestamp);
        }
        return found;
    }

    private KafkaConsumer<String, String> consumer() {
        Map<String, Object> properties = cluster.clientProperties();
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, BenchTopics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        return consumer;
    }

    /** An awaited row and the timestamp of its record in milliseconds since the epoch. */
    private record Expected(String name, String address, long timestamp) {
        static Expected of(ConsumerRecord<String, String> record) {
            String address = record.value().split("\\$", -1)[1].replace("\\n", "\n");
            return new Expected(record.key(), address, record.timestamp());
        }
    }
}
