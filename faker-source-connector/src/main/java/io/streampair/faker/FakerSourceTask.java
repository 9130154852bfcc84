// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/**
 * Produces the records of some splits of the stream, in the order of their index, at the task's share of the rate.
 *
 * <p>{@link #poll()} returns up to {@code batch.size} records. It waits at most one second, and returns null if no
 * record is due by then, after the last record, or when {@link #stop()} is called.
 */
public final class FakerSourceTask extends SourceTask {
    private final Clock clock;
    private final AcknowledgementWatch.Starter watches;
    private volatile StartedTask started;

    /** Called by Connect. */
    public FakerSourceTask() {
        this(Clock.SYSTEM, AcknowledgementWatch::new);
    }

    /** For simulated time: no thread watches the acknowledgements. */
    FakerSourceTask(Clock clock) {
        this(clock, topic -> new AcknowledgementWatch(topic, thread -> {}));
    }

    private FakerSourceTask(Clock clock, AcknowledgementWatch.Starter watches) {
        this.clock = clock;
        this.watches = watches;
    }

    @Override
    public String version() {
        return Version.current();
    }

    /**
     * Resumes at the stored offsets of the task's splits.
     *
     * @throws org.apache.kafka.common.config.ConfigException if the configuration is invalid
     * @throws org.apache.kafka.connect.errors.ConnectException if an offset does not belong to its split, for example
     *     after a change of {@code splits}
     */
    @Override
    public void start(Map<String, String> configuration) {
        started = StartedTask.start(configuration, context, clock, watches);
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        return started.poll();
    }

    /** Counts a record that Kafka has acknowledged. */
    @Override
    public void commitRecord(SourceRecord record, RecordMetadata metadata) {
        started.written(metadata);
    }

    @Override
    public void stop() {
        StartedTask task = started;
        if (task != null) {
            task.stop();
        }
    }
}
