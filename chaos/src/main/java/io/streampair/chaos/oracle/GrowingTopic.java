// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Follows a topic in a thread of its own, and knows the offset after the last record of each partition. */
final class GrowingTopic implements AutoCloseable {
    private final TopicReader reader;
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean ended;
    private volatile RuntimeException failure;

    GrowingTopic(Map<String, Object> clientProperties, String topic, int partitions) {
        this.reader = new TopicReader(clientProperties, topic, partitions);
        this.thread = new Thread(this::follow, "follow-" + topic);
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        try {
            while (!ended) {
                reader.poll(this::add);
            }
            reader.readToEnd(this::add);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            reader.close();
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        ends.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    /** Reads the rest. */
    void finish() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the topic", e);
        }
        if (failure != null) {
            throw new KafkaException("Cannot read the topic: " + failure, failure);
        }
    }

    @Override
    public void close() {
        finish();
    }
}
