// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/**
 * When entities arrive, in whole microseconds since the first may, and how many may by a time. Both take the same short
 * time everywhere.
 */
final class Arrivals {
    private final Steady steady;
    private final Swing swing;

    /** {@code began} is when the first may arrive, in microseconds since 1970. */
    Arrivals(ArrivalRule rule, long began) {
        this.steady = new Steady(rule.rate().count(), rule.rate().micros());
        this.swing = rule.swing() == 0 ? null : new Swing(rule.swing(), rule.period(), phase(rule, began));
    }

    private static long phase(ArrivalRule rule, long began) {
        long sinceStart = Math.floorMod(rule.peak(), rule.period()) - Math.floorMod(began, rule.period());
        return Math.floorMod(sinceStart, rule.period());
    }

    /** The first microsecond in which number i may arrive. It never falls. */
    long at(long i) {
        return at(steady.place(i));
    }

    private long at(Steady.Place place) {
        return swing == null ? place.micros() : swing.bend(place.micros(), steady.fraction(place));
    }

    /** When number i arrives: by its random bits, before the next one may. */
    long at(long i, long bits) {
        Steady.Place place = steady.place(i);
        long at = at(place);
        return at + Jitter.within(at(steady.after(place)) - at, bits);
    }

    /** How many may arrive at this time or before. */
    long by(long time) {
        if (time < 0) {
            return 0;
        }
        long low = guess(time);
        long high = low;
        for (long step = 1; low >= 0 && at(low) > time; step *= 2) {
            high = low;
            low = high - step;
        }
        for (long step = 1; at(high) <= time; step *= 2) {
            low = high;
            high = low + step;
        }
        return border(Math.max(low, -1), high, time);
    }

    private long guess(long time) {
        if (swing == null) {
            return steady.guess(time, 0);
        }
        double even = swing.straighten(time);
        long whole = (long) even;
        return steady.guess(swing.periodStart(time) + whole, even - whole);
    }

    /** The first number above {@code low} that may only arrive after a time, as {@code high} does. */
    private long border(long low, long high, long time) {
        long before = low;
        long after = high;
        while (after - before > 1) {
            long middle = (before + after) >>> 1;
            if (at(middle) > time) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return after;
    }
}
