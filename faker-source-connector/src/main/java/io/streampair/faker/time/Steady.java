// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/** An even line: number i is at {@code i * micros / count}, exactly; {@code count} is below 2^31. */
final class Steady {
    private final long count;
    private final long micros;
    private final long each;
    private final long rest;

    Steady(long count, long micros) {
        this.count = count;
        this.micros = micros;
        this.each = micros / count;
        this.rest = micros % count;
    }

    /**
     * The place of a number.
     *
     * @param micros whole microseconds; they must be below 2^62
     * @param rest what is cut off, in parts of 1 / count
     */
    record Place(long micros, long rest) {}

    Place place(long i) {
        long rounds = i / count;
        long product = (i - rounds * count) * rest;
        long whole = product / count;
        return new Place(rounds * micros + (i - rounds * count) * each + whole, product - whole * count);
    }

    /** The place of the next number. */
    Place after(Place place) {
        long next = place.rest + rest;
        return next < count ? new Place(place.micros + each, next) : new Place(place.micros + each + 1, next - count);
    }

    /** What a place cuts off, as a part of a microsecond. */
    double fraction(Place place) {
        return (double) place.rest / count;
    }

    /** About how many numbers have places of at most {@code t + part}; one more or less for times below 2^58. */
    long guess(long t, double part) {
        return t / micros * count + (long) ((t % micros + 1 + part) * count / micros);
    }
}
