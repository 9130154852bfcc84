// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A rate in whole numbers, so that the times that follow from it are exact: {@code count} in {@code micros}
 * microseconds.
 */
public record Rate(long count, long micros) {
    /** With more, the product of two would not fit. */
    private static final BigInteger MOST_COUNT = BigInteger.valueOf(Integer.MAX_VALUE);

    private static final BigInteger MOST_MICROS = BigInteger.ONE.shiftLeft(60);
    private static final long MOST_A_MICRO = 10;
    private static final String REMEDY = "Write a number, a slash and a unit or duration, such as 5/s, 0.1/s or 1/365d";

    /** The rate {@code count} in {@code micros}, both above 0. */
    public Rate {
        if (count < 1 || micros < 1) {
            throw new IllegalArgumentException("a rate of " + count + " in " + micros + " us");
        }
    }

    /**
     * Reads a rate such as {@code 5/s}, {@code 0.1/s} or {@code 3/10m}.
     *
     * @throws InvalidTimeException if it is none, or out of range
     */
    public static Rate parse(String text) {
        TimeReader reader = new TimeReader(text);
        int start = reader.position();
        BigDecimal number = reader.number(REMEDY);
        reader.expect("/", REMEDY);
        long micros = per(reader);
        reader.end(REMEDY);
        return reduced(number.stripTrailingZeros(), micros, start);
    }

    private static long per(TimeReader reader) {
        int start = reader.position();
        for (String unit : new String[] {"us", "ms", "s", "m", "h", "d", "w"}) {
            if (reader.accept(unit)) {
                if (!reader.atEnd()) {
                    throw reader.atHere(reader.shown() + " is not expected here. " + REMEDY);
                }
                return Durations.unit(unit);
            }
        }
        long micros = reader.micros();
        if (micros == 0) {
            throw TimeReader.at(start, "A rate needs a duration above 0. " + REMEDY);
        }
        return micros;
    }

    private static Rate reduced(BigDecimal number, long micros, int start) {
        if (number.signum() == 0) {
            throw TimeReader.at(start, "The rate is 0. Use one above 0, or leave it away");
        }
        int scale = Math.max(0, number.scale());
        BigInteger count = number.setScale(scale).unscaledValue();
        BigInteger time = BigInteger.valueOf(micros).multiply(BigInteger.TEN.pow(scale));
        BigInteger divisor = count.gcd(time);
        count = count.divide(divisor);
        time = time.divide(divisor);
        if (count.compareTo(time.multiply(BigInteger.valueOf(MOST_A_MICRO))) > 0) {
            throw TimeReader.at(start, "The rate is above 10000000/s. Use a lower one");
        }
        if (count.compareTo(MOST_COUNT) > 0 || time.compareTo(MOST_MICROS) > 0) {
            throw TimeReader.at(start, "The rate has too many digits or is too low. Use at most 9 digits");
        }
        return new Rate(count.longValueExact(), time.longValueExact());
    }

    /** How many in a microsecond, about. */
    public double perMicro() {
        return (double) count / micros;
    }
}
