// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import io.streampair.faker.stream.SplitMix;

/**
 * When each entity of a stream is born, and how many are by a time: two functions that never fall, each the other's
 * inverse, of the same short cost everywhere. First come those that exist from the beginning, then those that arrive.
 *
 * <p>An entity is born at its place on an even line, or later by a part of the gap to the next place, so the gaps are
 * uneven, and yet nobody is born before the one with the number below.
 */
public final class Births {
    /** The time of what does not happen. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long JITTER = SplitMix.hash("births");

    private final long bits;
    private final long began;
    private final long initial;
    private final Steady first;
    private final long arrivalsBegin;
    private final Arrivals arrivals;
    private final long count;

    private Births(long bits, long began, long initial, long spread, ArrivalRule arrivals, long most) {
        this.bits = bits;
        this.began = began;
        this.initial = initial;
        this.first = spread > 0 && initial > 0 ? new Steady(initial, spread) : null;
        this.arrivalsBegin = began + (first == null ? 0 : spread);
        this.arrivals = arrivals == null ? null : new Arrivals(arrivals, arrivalsBegin);
        long ever = arrivals == null ? initial : born(Durations.LAST, Long.MAX_VALUE);
        this.count = Math.min(most, ever);
    }

    /**
     * The births of a stream.
     *
     * @param bits the bits of the stream
     * @param began the beginning of the world, in microseconds since 1970
     * @param initial how many exist from the beginning, below 2^31
     * @param spread over how many microseconds these are born; 0 for all at once. Arrivals begin afterwards
     * @param arrivals null if nobody else is born
     * @param most how many are born at most
     */
    public static Births of(long bits, long began, long initial, long spread, ArrivalRule arrivals, long most) {
        if (initial < 0 || initial > Integer.MAX_VALUE || spread < 0 || began > Durations.LAST - spread) {
            throw new IllegalArgumentException("initial " + initial + ", spread " + spread + ", began " + began);
        }
        return new Births(bits, began, initial, spread, arrivals, most);
    }

    /** How many exist from the beginning. */
    public long initial() {
        return initial;
    }

    /** How many are ever born. */
    public long count() {
        return count;
    }

    /** The random bits of an entity. */
    public long bits(long entity) {
        return SplitMix.mixAt(bits, entity);
    }

    /** When an entity is born, in microseconds since 1970; {@link #NEVER} if it is not. */
    public long at(long entity) {
        return entity < count ? time(entity) : NEVER;
    }

    private long time(long entity) {
        long jitter = SplitMix.mixAt(bits(entity), JITTER);
        if (entity >= initial) {
            return arrivalsBegin + arrivals.at(entity - initial, jitter);
        }
        if (first == null) {
            return began;
        }
        Steady.Place place = first.place(entity);
        return began + place.micros() + Jitter.within(first.after(place).micros() - place.micros(), jitter);
    }

    /** How many are born at this time or before, in microseconds since 1970. */
    public long by(long time) {
        return time < began ? 0 : born(Math.min(time, Durations.LAST), count);
    }

    private long born(long time, long most) {
        long onLine;
        if (first != null && time < arrivalsBegin) {
            onLine = Math.min(initial, placesBy(time - began));
        } else {
            onLine = initial + (arrivals == null ? 0 : arrivals.by(time - arrivalsBegin));
        }
        // Only the last one can be late: the others are born before the place of the next.
        boolean late = onLine > 0 && time(onLine - 1) > time;
        return Math.min(most, late ? onLine - 1 : onLine);
    }

    private long placesBy(long time) {
        long guess = Math.max(0, first.guess(time, 0) - 1);
        while (guess > 0 && first.place(guess - 1).micros() > time) {
            guess--;
        }
        while (first.place(guess).micros() <= time) {
            guess++;
        }
        return guess;
    }
}
