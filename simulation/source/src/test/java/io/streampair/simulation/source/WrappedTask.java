// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

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

    static long next(SourceRecord record) {
        return ((Number) record.sourceOffset().get("next")).longValue();
    }
}
