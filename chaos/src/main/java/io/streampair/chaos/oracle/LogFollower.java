// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import io.streampair.chaos.workload.ChaosStreams;
import io.streampair.chaos.workload.DataStream;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** Reads a stream's growing topic in a thread of its own. */
final class LogFollower implements AutoCloseable {
    private final StreamLog log;
    private final TopicReader reader;
    private final Thread thread;
    private volatile boolean ended;
    private volatile RuntimeException failure;

    LogFollower(Map<String, Object> clientProperties, DataStream stream) {
        this.log = new StreamLog(stream);
        this.reader = new TopicReader(clientProperties, stream.topic(), ChaosStreams.PARTITIONS);
        this.thread = new Thread(this::follow, "follow-" + stream.topic());
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        try {
            while (!ended) {
                reader.poll(log::add);
            }
            reader.readToEnd(log::add);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            reader.close();
        }
    }

    /** How far the topic was read: the offset after the last record of each partition that has one. */
    Map<Integer, Long> ends() {
        return log.ends();
    }

    /** Reads the rest and returns all that was read. */
    StreamLog finish() {
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
        return log;
    }

    @Override
    public void close() {
        finish();
    }
}
