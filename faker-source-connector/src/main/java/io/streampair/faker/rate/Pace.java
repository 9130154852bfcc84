// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How logical time goes by while a world is written.
 *
 * @param factor logical seconds in a second; 0 as fast as possible
 * @param isLive whether logical time is that of the wall clock, and catches up with it
 */
public record Pace(double factor, boolean isLive) {
    /** Logical time goes by as real time does. */
    public static final Pace REAL = new Pace(1, false);

    private static final Pattern TIMES = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)x");
    private static final double MICROS_PER_SECOND = 1e6;
    private static final double MOST_SECONDS_BEHIND = 1;

    /**
     * Reads {@code 60x}, {@code live} or {@code max}.
     *
     * @return null if the text is none of these
     */
    public static Pace parse(String text) {
        if (text.equals("live")) {
            return new Pace(1, true);
        }
        if (text.equals("max")) {
            return new Pace(0, false);
        }
        Matcher times = TIMES.matcher(text);
        double factor = times.matches() ? Double.parseDouble(times.group(1)) : 0;
        return factor > 0 ? new Pace(factor, false) : null;
    }

    /**
     * The limiter of a task, which counts microseconds since the start of the world.
     *
     * @param startMicros the start of the world, in microseconds since 1970
     * @param next the time of the task's next record
     * @param nanoTime a monotonic clock, in nanoseconds
     * @param wallMillis the wall-clock time, in milliseconds since 1970
     */
    public RateLimiter limiter(long startMicros, long next, LongSupplier nanoTime, long wallMillis) {
        if (factor == 0) {
            return RateLimiter.UNLIMITED;
        }
        RateProfile profile = new SteadyProfile(factor * MICROS_PER_SECOND);
        return isLive
                ? new ProfileRateLimiter(
                        profile,
                        (wallMillis * 1e3 - startMicros) / MICROS_PER_SECOND,
                        Double.POSITIVE_INFINITY,
                        nanoTime)
                : new ProfileRateLimiter(profile, profile.secondsAt((double) next), MOST_SECONDS_BEHIND, nanoTime);
    }
}
