// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as a topic holds it, recomputed or read. */
final class MadeRecord {
    private final String topic;
    private final byte[] key;
    private final byte[] value;
    private final Long timestamp;

    /**
     * A record of these bytes, which are not copied.
     *
     * @param value null for a tombstone
     * @param timestamp in milliseconds; null if it is that of its writing
     */
    MadeRecord(String topic, byte[] key, byte[] value, Long timestamp) {
        this.topic = topic;
        this.key = key;
        this.value = value;
        this.timestamp = timestamp;
    }

    /** @param timed whether the timestamps of the topic are recomputed */
    static MadeRecord of(ConsumerRecord<byte[], byte[]> record, boolean timed) {
        return new MadeRecord(record.topic(), record.key(), record.value(), timed ? record.timestamp() : null);
    }

    String topic() {
        return topic;
    }

    byte[] key() {
        return key;
    }

    byte[] value() {
        return value;
    }

    Long timestamp() {
        return timestamp;
    }

    /** Stands for all of it. */
    long fingerprint() {
        return new ByteHash()
                .add(topic)
                .add(key)
                .add(value)
                .add(timestamp == null ? Long.MIN_VALUE : timestamp)
                .value();
    }

    /** Stands for the topic and the key. */
    long keyFingerprint() {
        return new ByteHash().add(topic).add(key).value();
    }
}
