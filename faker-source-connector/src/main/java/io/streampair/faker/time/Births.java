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
    private final Arrivals arrivals;
    private final long count;

    private Births(long bits, long began, long initial, Arrivals arrivals, long most) {
        this.bits = bits;
        this.began = began;
        this.initial = initial;
        this.arrivals = arrivals;
        long ever = arrivals == null ? initial : born(Durations.LAST, Long.MAX_VALUE);
        this.count = Math.min(most, ever);
    }

    /**
     * The births of a stream.
     *
     * @param bits the bits of the stream
     * @param began the beginning of the world, in microseconds since 1970
     * @param initial how many exist from the beginning, below 2^31: all are born then
     * @param arrivals null if nobody else is born
     * @param most how many are born at most
     */
    public static Births of(long bits, long began, long initial, ArrivalRule arrivals, long most) {
        if (initial < 0 || initial > Integer.MAX_VALUE || began > Durations.LAST) {
            throw new IllegalArgumentException("initial " + initial + ", began " + began);
        }
        return new Births(bits, began, initial, arrivals == null ? null : new Arrivals(arrivals, began), most);
    }

    /** The same births, as many as there may ever be. */
    public Births withoutMost() {
        return new Births(bits, began, initial, arrivals, Long.MAX_VALUE);
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
        return entity < initial ? began : began + arrivals.at(entity - initial, SplitMix.mixAt(bits(entity), JITTER));
    }

    /** How many are born at this time or before, in microseconds since 1970. */
    public long by(long time) {
        return time < began ? 0 : born(Math.min(time, Durations.LAST), count);
    }

    private long born(long time, long most) {
        long onLine = initial + (arrivals == null ? 0 : arrivals.by(time - began));
        // Only the last one can be late: the others are born before the place of the next.
        boolean late = onLine > 0 && time(onLine - 1) > time;
        return Math.min(most, late ? onLine - 1 : onLine);
    }
}
