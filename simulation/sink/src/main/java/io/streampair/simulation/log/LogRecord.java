// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.log;

import java.util.Map;

/**
 * A record of the simulated topic, and what is right for the sink to make of it.
 *
 * @param partition where it is
 * @param offset its offset
 * @param timestamp milliseconds since the epoch
 * @param kind what is right
 * @param row the key of the row that it writes or deletes, its clustering column behind a slash
 * @param fields the fields of its value, null for a tombstone
 * @param key its key on the wire
 * @param value its value on the wire, null for a tombstone
 * @param producedAt nanoseconds of simulated time
 */
@SuppressWarnings("ArrayRecordComponent") // They are never changed.
public record LogRecord(
        int partition,
        long offset,
        long timestamp,
        Kind kind,
        String row,
        Map<String, Object> fields,
        byte[] key,
        byte[] value,
        long producedAt) {
    /** What is right for the sink to make of a record. */
    public enum Kind {
        PUT,
        DELETE,
        /** The mapping cannot make a row of it. */
        POISON,
        /** Cassandra refuses its row for what it holds. */
        REFUSED,
        /** The converter cannot read it. */
        BROKEN,
        /** A transform drops it. */
        DROPPED;

        /** Whether the record belongs into the dead letter queue. */
        public boolean isBad() {
            return this == POISON || this == REFUSED || this == BROKEN;
        }
    }

    public boolean isBad() {
        return kind.isBad();
    }

    public boolean isWritten() {
        return kind == Kind.PUT || kind == Kind.DELETE;
    }

    public boolean isDelete() {
        return kind == Kind.DELETE;
    }

    /** Partition and offset, as traces and reports name it. */
    public String at() {
        return partition + "@" + offset;
    }
}
