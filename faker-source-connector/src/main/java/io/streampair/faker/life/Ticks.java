// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.time.Durations;

/**
 * An endless life: the birth, and an event in each tick, up to a jitter after the tick begins. The ticks of the entities
 * begin at different moments, evenly spread. A tick may delete the entity; then the next one creates it again. The
 * number of an event follows from its time by a division, so nothing needs the events before it.
 */
final class Ticks implements Life {
    /** Multiples of the golden ratio are spread evenly, however many there are. */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final long every;
    private final long jitter;
    private final double delete;

    /**
     * @param every the length of a tick, in microseconds, above 0
     * @param jitter in microseconds, below {@code every}
     * @param delete the share of ticks that delete what is there, from 0 to 0.5
     */
    Ticks(long every, long jitter, double delete) {
        this.every = every;
        this.jitter = jitter;
        this.delete = delete;
    }

    @Override
    public long window() {
        return ENDLESS;
    }

    @Override
    public void begin(Event event) {
        // An event begins as a birth without a state.
    }

    @Override
    public boolean next(Event event) {
        return moveTo(event, event.number() + 1);
    }

    @Override
    public boolean moveTo(Event event, long number) {
        if (number < 0 || number > (Durations.LAST - event.born()) / every + 1) {
            return false;
        }
        long life = event.lifeBits();
        long at = at(event, life, number);
        if (at > Durations.LAST) {
            return false;
        }
        event.move(at, number, Event.NO_STATE, kind(life, number));
        return true;
    }

    @Override
    public boolean moveToFirst(Event event, long from) {
        if (from <= event.born()) {
            return true;
        }
        if (from > Durations.LAST) {
            return false;
        }
        long tick = tick(event, from);
        return moveTo(event, at(event, event.lifeBits(), tick) < from ? tick + 1 : tick);
    }

    @Override
    public void moveToLast(Event event, long until) {
        long last = Math.min(until, Durations.LAST);
        long tick = tick(event, last);
        moveTo(event, at(event, event.lifeBits(), tick) > last ? tick - 1 : tick);
    }

    @Override
    public boolean creates(Event event, long number) {
        return kind(event.lifeBits(), number) == EventKind.CREATE;
    }

    @Override
    public int memory(Event event) {
        return 0;
    }

    @Override
    public void restore(Event event, long at, int memory) {
        moveTo(event, tick(event, at));
    }

    private long at(Event event, long life, long number) {
        if (number == 0) {
            return event.born();
        }
        long late = jitter == 0 ? 0 : part(SplitMix.mixAt(life, 2 * number), jitter + 1);
        return event.born() + phase(event) + (number - 1) * every + late;
    }

    /** How long after birth the first tick begins: from 1 to {@code every}. */
    private long phase(Event event) {
        return 1 + part(event.entity() * GOLDEN_RATIO, every);
    }

    private static long part(long bits, long bound) {
        return Math.multiplyHigh(bits >>> 1, bound * 2);
    }

    /** The number of the last event that can be at a time or before, not before birth. */
    private long tick(Event event, long time) {
        long sinceFirst = time - event.born() - phase(event);
        return sinceFirst < 0 ? 0 : sinceFirst / every + 1;
    }

    private EventKind kind(long life, long number) {
        if (delete == 0) {
            return number == 0 ? EventKind.CREATE : EventKind.UPDATE;
        }
        if (deletes(life, number)) {
            return EventKind.DELETE;
        }
        return number == 0 || deletes(life, number - 1) ? EventKind.CREATE : EventKind.UPDATE;
    }

    /** Of successive ticks that may delete, every second one finds nothing to delete. */
    private boolean deletes(long life, long number) {
        long first = number;
        while (first > 0 && SplitMix.unit(SplitMix.mixAt(life, 2 * first + 1)) < delete) {
            first--;
        }
        return (number - first) % 2 == 1;
    }
}
