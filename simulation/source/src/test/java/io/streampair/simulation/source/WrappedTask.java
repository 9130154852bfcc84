// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.source.SourceTaskContext;

/** The source's task with something changed. */
class WrappedTask extends SourceTask {
    private final SourceTask task;

    WrappedTask(SourceTask task) {
        this.task = task;
    }

    /** What the worker gets instead of a batch; null only for null. */
    List<SourceRecord> changed(List<SourceRecord> batch) {
        return batch;
    }

    /** What the task gets instead of its context. */
    SourceTaskContext changed(SourceTaskContext given) {
        return given;
    }

    @Override
    public void initialize(SourceTaskContext given) {
        task.initialize(changed(given));
    }

    @Override
    public String version() {
        return task.version();
    }

    @Override
    public void start(Map<String, String> configuration) {
        task.start(configuration);
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        List<SourceRecord> batch = task.poll();
        return batch == null ? null : changed(batch);
    }

    @Override
    public void commitRecord(SourceRecord record, RecordMetadata metadata) throws InterruptedException {
        task.commitRecord(record, metadata);
    }

    @Override
    public void stop() {
        task.stop();
    }

    static SourceRecord with(SourceRecord record, Map<String, ?> partition, Map<String, ?> offset) {
        return new SourceRecord(
                partition,
                offset,
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                record.value(),
                record.timestamp(),
                record.headers());
    }

    /** Whether the offset is that of a stream whose entities have one record each. */
    static boolean hasNext(SourceRecord record) {
        return record.sourceOffset().containsKey("next");
    }

    /** Whether two records are of one event of a life. */
    static boolean areOfOneEvent(SourceRecord one, SourceRecord other) {
        return !hasNext(one)
                && one.sourcePartition().equals(other.sourcePartition())
                && event(one).equals(event(other));
    }

    private static Map<String, Object> event(SourceRecord record) {
        Map<String, Object> event = new HashMap<>(record.sourceOffset());
        event.remove("part");
        return event;
    }

    static long next(SourceRecord record) {
        return ((Number) record.sourceOffset().get("next")).longValue();
    }
}
