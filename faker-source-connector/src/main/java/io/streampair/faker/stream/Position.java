// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

/**
 * Where a record is in its stream: its index, the key it is a version of, and the time that the logical clock shows.
 * It is moved from record to record, so that no record costs an object.
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

    /** {@code stream} are the bits of the stream, of which those of its records are made. */
    public Position(long stream, KeySpace keys, LogicalClock clock) {
        this.stream = stream;
        this.keys = keys;
        this.clock = clock;
    }

    /** Goes to the record at an index, 0 for the first. */
    public void moveTo(long newIndex) {
        index = newIndex;
        key = keys.key(newIndex);
        version = keys.version(newIndex);
        bits = SplitMix.mixAt(stream, newIndex);
        clockShiftMillis = 0;
    }

    /** Goes to the first record of the key that another position is at; it is the same for all versions of the key. */
    public void moveToFirstOf(Position other) {
        index = other.key;
        key = other.key;
        version = 1;
        bits = SplitMix.mixAt(stream, key);
        clockShiftMillis = 0;
    }

    /** Sets the clock for this record ahead, or back if negative. */
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

    /** How many records the key has by now, this one included: 1 for the first. */
    public long version() {
        return version;
    }

    /** The bits of this record. */
    public long bits() {
        return bits;
    }

    /** The bits that all versions of the record's key share; without a key space, those that all records share. */
    public long seriesBits() {
        return keys.bounded() ? SplitMix.mixAt(stream, key) : stream;
    }

    /** The place of the record in its series, from 0. */
    public long step() {
        return keys.bounded() ? version - 1 : index;
    }

    /** What the logical clock shows, in milliseconds since 1970. */
    public long millis() {
        return clock.micros(index) / 1000 + clockShiftMillis;
    }

    /** What the logical clock shows, in microseconds since 1970. */
    public long micros() {
        return clock.micros(index) + clockShiftMillis * 1000;
    }
}
