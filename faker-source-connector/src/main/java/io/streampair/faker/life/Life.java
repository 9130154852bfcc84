// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

/**
 * How the lives of a stream go on after birth: pure functions of an entity's bits and birth. An event of an entity is
 * always later than the one before it.
 */
public interface Life {
    /** The window of a life that never ends. */
    long ENDLESS = Long.MAX_VALUE;

    /** No event is later than this many microseconds after birth; {@link #ENDLESS} if there is always another one. */
    long window();

    /** Completes the birth of an entity, where the event is. */
    void begin(Event event);

    /** Moves to the next event; without one, leaves the event where it is and returns false. */
    boolean next(Event event);

    /** Moves from the birth to an event by its number; false if the life ends before. */
    boolean moveTo(Event event, long number);

    /** Moves from the birth to the first event at this time or later; false if there is none. */
    boolean moveToFirst(Event event, long from);

    /** Moves from the birth to the last event at this time or before, which is not before the birth. */
    void moveToLast(Event event, long until);

    /** Whether an event of an entity, up to the one where the event is, creates the entity. */
    boolean creates(Event event, long number);

    /** What a queue must keep of an event beside its entity and time, to {@link #restore} it. */
    int memory(Event event);

    /** Moves from the birth to the event at a time, given its memory. */
    void restore(Event event, long at, int memory);
}
