// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.stream.SplitMix;

/**
 * An event in the life of an entity. One mutable object moves from event to event, to save an allocation for each. Its
 * values mean nothing before it is moved to an event.
 */
public final class Event {
    /** The state of those whose life has no states. */
    public static final int NO_STATE = -1;

    private static final long LIFE = SplitMix.hash("life");

    private int stream;
    private long entity;
    private long bits;
    private long born;
    private long at;
    private long number;
    private int state;
    private EventKind kind;

    /** Moves to the birth of an entity. */
    void begin(int newStream, long newEntity, long newBits, long newBorn) {
        stream = newStream;
        entity = newEntity;
        bits = newBits;
        born = newBorn;
        at = newBorn;
        number = 0;
        state = NO_STATE;
        kind = EventKind.CREATE;
    }

    /** Moves to an event of the same entity. */
    void move(long newAt, long newNumber, int newState, EventKind newKind) {
        at = newAt;
        number = newNumber;
        state = newState;
        kind = newKind;
    }

    /** Moves to where another one is. */
    public void moveTo(Event other) {
        begin(other.stream, other.entity, other.bits, other.born);
        move(other.at, other.number, other.state, other.kind);
    }

    /** The number of the stream in its world. */
    public int stream() {
        return stream;
    }

    /** The number of the entity in its stream, from 0. */
    public long entity() {
        return entity;
    }

    /** The random bits of the entity. */
    public long bits() {
        return bits;
    }

    /** The random bits of its life: no field draws from them. */
    long lifeBits() {
        return SplitMix.mix(bits ^ LIFE);
    }

    /** When the entity was born, in microseconds since 1970. */
    public long born() {
        return born;
    }

    /** When the event happens, in microseconds since 1970. */
    public long at() {
        return at;
    }

    /** The number of the event in its life; 0 is the birth. */
    public long number() {
        return number;
    }

    /** The number of the state that begins; {@link #NO_STATE} in a life without states. */
    public int state() {
        return state;
    }

    /** What the event does to its entity. */
    public EventKind kind() {
        return kind;
    }

    @Override
    public String toString() {
        return stream + "/" + entity + "/" + number + " " + kind + " at " + at + (state < 0 ? "" : " in " + state);
    }
}
