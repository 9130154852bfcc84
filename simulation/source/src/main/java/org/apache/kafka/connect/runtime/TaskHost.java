// SPDX-License-Identifier: Apache-2.0
package org.apache.kafka.connect.runtime;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.OffsetBackingStore;
import org.apache.kafka.connect.transforms.Transformation;
import org.apache.kafka.connect.util.TopicAdmin;

/** What surrounds a task in the process that runs it. */
public interface TaskHost {
    SourceTask source();

    /** The configuration of the task. */
    Map<String, String> configuration();

    Producer<byte[], byte[]> producer();

    OffsetBackingStore offsets();

    /** Null if topics are not created by the worker. */
    TopicAdmin admin();

    Time time();

    /** Whether records that fail are skipped, as with errors.tolerance=all. */
    boolean tolerates();

    /** Each record goes through it. */
    Transformation<SourceRecord> transform();

    /** The converter of values, made of one that does not fail. */
    Converter converter(Converter values);

    /** {@code poll}, {@code interval} or {@code connector}; null without transactions. */
    String transactionBoundary();

    long transactionIntervalMillis();

    /** Called with what a poll has answered, which may be null. */
    void polled(List<SourceRecord> batch);

    /** Called before a record is handed to the producer. */
    void sends(SourceRecord record);

    /** Waits for what is under way, up to the time that the worker's offset.flush.timeout.ms gives. */
    void awaitAcknowledgements();

    /** Whether offsets are being committed at this moment. */
    boolean commits();

    /** Fails if the process is dead. */
    void requireAlive();

    /** Called before and after a transactional producer begins; fails if the task is not of the newest generation. */
    void checkGeneration();
}
