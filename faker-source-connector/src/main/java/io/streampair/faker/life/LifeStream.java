// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.time.Births;

/**
 * The entities of a stream: when they are born, and how their lives go on.
 *
 * @param number the number of the stream in its world, from 0; of events at one time, those of the lower number come first
 * @param births when entities are born
 * @param life how their lives go on
 */
public record LifeStream(int number, Births births, Life life) {
    private static final int LIVES_OF_A_PRINT = 128;
    private static final int EVENTS_OF_A_PRINT = 8;

    /**
     * A number that other births or lives do not have: of the first entities and of the first that arrive. How many are born
     * at most makes no difference.
     */
    public long fingerprint() {
        LifeStream all = new LifeStream(number, births.withoutMost(), life);
        Event event = new Event();
        long print = SplitMix.mixAt(births.bits(0), births.initial());
        for (long i = 0; i < LIVES_OF_A_PRINT; i++) {
            print = all.withLife(print, event, i);
            print = all.withLife(print, event, births.initial() + i);
        }
        return print;
    }

    private long withLife(long before, Event event, long entity) {
        long print = before;
        boolean goesOn = begin(event, entity);
        for (int i = 0; goesOn && i < EVENTS_OF_A_PRINT; i++) {
            print = SplitMix.mixAt(SplitMix.mixAt(print, event.at()), event.state());
            goesOn = life.next(event);
        }
        return print;
    }

    /** Moves to the birth of an entity; false if it is never born. */
    public boolean begin(Event event, long entity) {
        long born = entity < 0 ? Births.NEVER : births.at(entity);
        if (born == Births.NEVER) {
            return false;
        }
        event.begin(number, entity, births.bits(entity), born);
        life.begin(event);
        return true;
    }

    /** Moves to an event by its number; false if there is none. */
    public boolean moveTo(Event event, long entity, long eventNumber) {
        return begin(event, entity) && life.moveTo(event, eventNumber);
    }

    /** Moves to the last event of an entity at this time or before; false if it is not born by then. */
    public boolean moveToLast(Event event, long entity, long until) {
        if (!begin(event, entity) || event.born() > until) {
            return false;
        }
        life.moveToLast(event, until);
        return true;
    }

    /** Moves to the first event of an entity that a position leaves, or parts of which it leaves; false if it has none. */
    boolean moveBeyond(Event event, long entity, TimePosition position) {
        if (!begin(event, entity) || !life.moveToFirst(event, position.at())) {
            return false;
        }
        return position.leaves(event) || life.next(event);
    }

    /** The number of the first entity that may have an event that a position leaves. */
    long oldest(TimePosition position) {
        long time = position.at();
        long window = life.window();
        boolean all = window == Life.ENDLESS || time < Long.MIN_VALUE + window + 1;
        if (all) {
            return 0;
        }
        long first = births.by(time - window - 1);
        // In a life of one event, births at the time itself need not be looked at.
        return window > 0 ? first : Math.max(first, Math.min(position.entity(), births.by(time)));
    }
}
