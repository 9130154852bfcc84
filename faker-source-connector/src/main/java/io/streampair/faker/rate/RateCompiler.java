// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import io.streampair.faker.config.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Turns settings into the rate profile of the stream, its logical clock, its length and the rate limiter of a task. */
public final class RateCompiler {
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final int MOST_STAGES = 1000;
    private static final double MOST_SECONDS_BEHIND = 1;

    private final Settings settings;
    private final RateProfile profile;
    private final IntervalClock clock;

    /** {@code profile} is null for an unlimited rate. */
    private RateCompiler(Settings settings, RateProfile profile, IntervalClock clock) {
        this.settings = settings;
        this.profile = profile;
        this.clock = clock;
    }

    /** Compiles the settings of rate and clock. Where they have a problem, it is noted there and defaults apply. */
    public static RateCompiler compile(Settings settings) {
        boolean readable = settings.validUnder("rate") && settings.validUnder("clock.");
        RateProfile profile = readable ? profile(settings) : null;
        Instant start = readable ? Instant.parse(settings.text(RateKeys.CLOCK_START)) : Instant.EPOCH;
        double interval = readable ? settings.decimal(RateKeys.CLOCK_INTERVAL_MS) : RateKeys.DEFAULT_INTERVAL_MS;
        IntervalClock clock = new IntervalClock(start, interval);
        boolean live = readable && settings.flag(RateKeys.LIVE);
        if (live && profile != null) {
            settings.problem(
                    RateKeys.LIVE,
                    "Follows the logical clock, so a rate has no effect. Remove rate and rate.profile, and set"
                            + " clock.interval.ms");
        }
        RateProfile pace = live ? clock.pace() : profile;
        checkDuration(settings, pace, readable);
        return new RateCompiler(settings, pace, clock);
    }

    private static void checkDuration(Settings settings, RateProfile profile, boolean readable) {
        boolean set = settings.valid(RateKeys.DURATION_MS) && settings.number(RateKeys.DURATION_MS) > 0;
        if (set && profile == null && readable) {
            settings.problem(RateKeys.DURATION_MS, "Needs a rate. Set rate, or use count instead");
        }
    }

    /** The profile of the stream; null if the rate is unlimited or has a problem. */
    private static RateProfile profile(Settings settings) {
        String name = settings.text(RateKeys.PROFILE);
        if (name.equals("stages")) {
            return stages(settings);
        }
        double mean = settings.decimal(RateKeys.RATE);
        if (mean < 0) {
            if (!name.equals("constant")) {
                settings.problem(RateKeys.RATE, "rate.profile=" + name + " needs a rate. Set rate above 0");
            }
            return null;
        }
        double period = settings.number(RateKeys.PERIOD_MS) / MILLIS_PER_SECOND;
        return switch (name) {
            case "ramp" ->
                new RampProfile(
                        settings.decimal(RateKeys.RAMP_FROM),
                        mean,
                        settings.number(RateKeys.RAMP_MS) / MILLIS_PER_SECOND);
            case "sine" -> new SineProfile(mean, settings.decimal(RateKeys.SWING), period);
            case "bursts" -> StagedProfile.bursts(mean, period, settings.decimal(RateKeys.BURST_SHARE));
            default -> new SteadyProfile(mean);
        };
    }

    private static RateProfile stages(Settings settings) {
        List<StagedProfile.Stage> stages = new ArrayList<>();
        double fastest = 0;
        if (settings.list(RateKeys.STAGES).size() > MOST_STAGES) {
            settings.problem(RateKeys.STAGES, "More than " + MOST_STAGES + " stages. Use fewer");
            return null;
        }
        for (String text : settings.list(RateKeys.STAGES)) {
            StagedProfile.Stage stage = stage(text);
            if (stage == null) {
                settings.problem(
                        RateKeys.STAGES,
                        "Invalid stage '" + text + "'. Write rate:milliseconds, such as 100:60000, with a rate of 0 to"
                                + " 1e12 and 1 to 1e15 milliseconds");
                return null;
            }
            stages.add(stage);
            fastest = Math.max(fastest, stage.rate());
        }
        boolean repeat = settings.flag(RateKeys.REPEAT);
        if (fastest == 0) {
            settings.problem(RateKeys.STAGES, "No stage has a rate above 0. Add one, such as 100:60000");
            return null;
        }
        if (!repeat && stages.get(stages.size() - 1).rate() == 0) {
            settings.problem(
                    RateKeys.STAGES,
                    "With rate.repeat=false the last stage continues without limit, but its rate is 0. Set a rate above"
                            + " 0, or rate.repeat=true");
            return null;
        }
        return new StagedProfile(stages, repeat);
    }

    private static StagedProfile.Stage stage(String text) {
        String[] parts = text.split(":", -1);
        try {
            double rate = Double.parseDouble(parts[0]);
            long millis = parts.length == 2 ? Long.parseLong(parts[1].trim()) : 0;
            boolean valid = rate >= 0 && rate <= 1e12 && millis > 0 && millis <= 1e15;
            return valid ? new StagedProfile.Stage(rate, millis / MILLIS_PER_SECOND) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The logical clock. */
    public IntervalClock clock() {
        return clock;
    }

    /**
     * The number of records of the stream: the lower of {@code count} and the records due within duration.ms; -1
     * without limit.
     *
     * @param count the limit by number, -1 for none
     */
    public long records(long count) {
        long millis = settings.valid(RateKeys.DURATION_MS) ? settings.number(RateKeys.DURATION_MS) : -1;
        if (profile == null || millis < 0) {
            return count;
        }
        long inTime = (long) Math.ceil(profile.recordsUntil(millis / MILLIS_PER_SECOND) - 1e-6);
        return count < 0 ? inTime : Math.min(count, inTime);
    }

    /**
     * The rate limiter of a task.
     *
     * @param next the index of the task's first record
     * @param nanoTime a monotonic clock, in nanoseconds
     * @param wallMillis the wall-clock time, in milliseconds since 1970
     */
    public RateLimiter rateLimiter(long next, LongSupplier nanoTime, long wallMillis) {
        if (settings.flag(RateKeys.LIVE)) {
            double now = clock.secondsUntil(wallMillis);
            return new ProfileRateLimiter(profile, now, Double.POSITIVE_INFINITY, nanoTime);
        }
        return profile == null
                ? RateLimiter.UNLIMITED
                : new ProfileRateLimiter(profile, profile.secondsAt((double) next), MOST_SECONDS_BEHIND, nanoTime);
    }
}
