// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

/**
 * The position of a record in its stream: its index, its key, its version of the key, and its logical time. One mutable
 * object moves from record to record, to save an allocation per record.
 */
public final class Position {
    private final long stream;
    private final KeySpace keys;
    private final LogicalClock clock;
    private long index;
    private long key;
    private long version;
    private long bits;
    private long clockShiftMillis;

    /** {@code stream} are the bits of the stream, from which the bits of its records derive. */
    public Position(long stream, KeySpace keys, LogicalClock clock) {
        this.stream = stream;
        this.keys = keys;
        this.clock = clock;
    }

    /** Moves to the record at an index, 0 for the first. */
    public void moveTo(long newIndex) {
        index = newIndex;
        key = keys.key(newIndex);
        version = keys.version(newIndex);
        bits = SplitMix.mixAt(stream, newIndex);
        clockShiftMillis = 0;
    }

    /** Moves to a position that is the same for all versions of the key of another position. */
    public void moveToFirstOf(Position other) {
        index = other.key;
        key = other.key;
        version = 1;
        bits = SplitMix.mixAt(stream, key);
        clockShiftMillis = 0;
    }

    /** Sets the logical time of this record ahead, or back if negative. */
    public void shiftClock(long millis) {
        clockShiftMillis = millis;
    }

    public long index() {
        return index;
    }

    /** The number of the record's key, from 0; without a key space, the index. */
    public long key() {
        return key;
    }

    /** The version of the key, 1 for its first record. */
    public long version() {
        return version;
    }

    /** The random bits of this record. */
    public long bits() {
        return bits;
    }

    /** The bits of the stream. */
    public long streamBits() {
        return stream;
    }

    /** The bits that all versions of the record's key share; without a key space, those that all records share. */
    public long seriesBits() {
        return keys.bounded() ? SplitMix.mixAt(stream, key) : stream;
    }

    /** The index of the record in its series, from 0. */
    public long step() {
        return keys.bounded() ? version - 1 : index;
    }

    /** The logical time, in milliseconds since 1970. */
    public long millis() {
        return clock.micros(index) / 1000 + clockShiftMillis;
    }

    /** The logical time, in microseconds since 1970. */
    public long micros() {
        return clock.micros(index) + clockShiftMillis * 1000;
    }
}
