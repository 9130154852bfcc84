// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import org.apache.kafka.connect.sink.SinkRecord;

/**
 * A dead letter as the record that it was: its topic, partition and offset are those that it had first, the original ones
 * those in the dead letter queue, which Connect commits.
 */
public final class ReturnedRecord extends SinkRecord {
    private final SinkRecord letter;

    /** @param letter the record of the dead letter queue; the other parameters say where it was first */
    public ReturnedRecord(SinkRecord letter, String topic, int partition, long offset) {
        super(
                topic,
                partition,
                letter.keySchema(),
                letter.key(),
                letter.valueSchema(),
                letter.value(),
                offset,
                letter.timestamp(),
                letter.timestampType(),
                letter.headers(),
                letter.originalTopic(),
                letter.originalKafkaPartition(),
                letter.originalKafkaOffset());
        this.letter = letter;
    }

    /** The record as Connect delivered it, which it must get back if it is to report it. */
    public static SinkRecord delivered(SinkRecord record) {
        return record instanceof ReturnedRecord returned ? returned.letter : record;
    }
}
