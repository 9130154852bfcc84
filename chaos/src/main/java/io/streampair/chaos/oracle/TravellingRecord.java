// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as the topic must hold it. */
final class TravellingRecord {
    private final byte[] key;
    private final byte[] value;
    private final long timestamp;
    private final boolean isPoison;

    /**
     * A record of these bytes.
     *
     * @param value null for a tombstone
     * @param isPoison whether its value is damaged, so that it cannot be written
     */
    TravellingRecord(byte[] key, byte[] value, long timestamp, boolean isPoison) {
        this.key = key;
        this.value = value;
        this.timestamp = timestamp;
        this.isPoison = isPoison;
    }

    byte[] key() {
        return key;
    }

    byte[] value() {
        return value;
    }

    long timestamp() {
        return timestamp;
    }

    boolean isPoison() {
        return isPoison;
    }

    boolean isLike(ConsumerRecord<byte[], byte[]> record) {
        return Arrays.equals(key, record.key())
                && Arrays.equals(value, record.value())
                && timestamp == record.timestamp();
    }
}
