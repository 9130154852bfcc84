// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** Remembers how it is called. */
final class RecordedTask extends SinkTask {
    private final int partitions;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Set<TopicPartition> open = ConcurrentHashMap.newKeySet();
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();

    /** @param partitions how many the topic has */
    RecordedTask(int partitions) {
        this.partitions = partitions;
    }

    /** The calls in their order, but for put; those of partitions say whether it is all of them, some or none. */
    List<String> calls() {
        return calls;
    }

    /** The partitions that are open. */
    Set<TopicPartition> partitions() {
        return open;
    }

    /** The records that have been put. */
    Set<String> delivered() {
        return delivered;
    }

    SinkTaskContext context() {
        return context;
    }

    private String some(Collection<TopicPartition> which) {
        return which.isEmpty() ? "none" : which.size() == partitions ? "all" : "some";
    }

    @Override
    public void start(Map<String, String> settings) {
        calls.add("start");
    }

    @Override
    public void open(Collection<TopicPartition> opened) {
        calls.add("open " + some(opened));
        open.addAll(opened);
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        for (SinkRecord record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.kafkaPartition());
            if (!open.contains(partition)) {
                calls.add("put a record of a partition that is not open");
            }
            delivered.add(record.kafkaPartition() + "@" + record.kafkaOffset());
        }
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        calls.add("preCommit " + some(offsets.keySet()));
        return offsets;
    }

    @Override
    public void close(Collection<TopicPartition> closed) {
        calls.add("close " + some(closed));
        open.removeAll(closed);
    }

    @Override
    public void stop() {
        calls.add("stop");
    }

    @Override
    public String version() {
        return "recorded";
    }
}
