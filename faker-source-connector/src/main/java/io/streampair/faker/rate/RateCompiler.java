// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import io.streampair.faker.config.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Turns settings into the time line of the stream, its logical clock, its length and the pace of a task. */
public final class RateCompiler {
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double DEFAULT_INTERVAL_MS = 1000;
    private static final double MOST_SECONDS_BEHIND = 1;

    private final Settings settings;
    private final RateProfile rate;
    private final ProfileClock clock;

    private RateCompiler(Settings settings, RateProfile rate, ProfileClock clock) {
        this.settings = settings;
        this.rate = rate;
        this.clock = clock;
    }

    /** The time lines; if the settings have a problem, which then is noted there, those of the defaults. */
    public static RateCompiler compile(Settings settings) {
        boolean readable = settings.validUnder("rate") && settings.validUnder("clock.");
        RateProfile rate = readable ? rate(settings) : null;
        RateProfile ofClock = rate == null ? new SteadyProfile(MILLIS_PER_SECOND / DEFAULT_INTERVAL_MS) : rate;
        Instant start = Instant.EPOCH;
        if (readable) {
            start = Instant.parse(settings.text(RateKeys.CLOCK_START));
            if (settings.has(RateKeys.CLOCK_INTERVAL_MS)) {
                ofClock = new SteadyProfile(MILLIS_PER_SECOND / settings.decimal(RateKeys.CLOCK_INTERVAL_MS));
            }
        }
        checkDuration(settings, rate, readable);
        return new RateCompiler(settings, rate, new ProfileClock(start, ofClock));
    }

    private static void checkDuration(Settings settings, RateProfile rate, boolean readable) {
        boolean set = settings.valid(RateKeys.DURATION_MS) && settings.number(RateKeys.DURATION_MS) > 0;
        if (set && rate == null && readable) {
            settings.problem(RateKeys.DURATION_MS, "it needs a rate; set rate, or set count instead");
        }
    }

    /** The time line that the keys of the rate describe; null if the rate is unlimited or has a problem. */
    private static RateProfile rate(Settings settings) {
        String profile = settings.text(RateKeys.PROFILE);
        if (profile.equals("stages")) {
            return stages(settings);
        }
        double mean = settings.decimal(RateKeys.RATE);
        if (mean < 0) {
            if (!profile.equals("constant")) {
                settings.problem(RateKeys.RATE, "the profile " + profile + " needs a rate above 0; set one");
            }
            return null;
        }
        double period = settings.number(RateKeys.PERIOD_MS) / MILLIS_PER_SECOND;
        return switch (profile) {
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
        for (String text : settings.list(RateKeys.STAGES)) {
            StagedProfile.Stage stage = stage(text);
            if (stage == null) {
                settings.problem(
                        RateKeys.STAGES,
                        "'" + text + "' is not a rate of 0 to 1e12 and milliseconds above 0; write it as 100:60000");
                return null;
            }
            stages.add(stage);
            fastest = Math.max(fastest, stage.rate());
        }
        boolean repeat = settings.flag(RateKeys.REPEAT);
        if (fastest == 0) {
            settings.problem(RateKeys.STAGES, "there is no stage with a rate above 0; write one, such as 100:60000");
            return null;
        }
        if (!repeat && stages.get(stages.size() - 1).rate() == 0) {
            settings.problem(
                    RateKeys.STAGES, "the last stage goes on, so its rate must be above 0; or set rate.repeat");
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
    public ProfileClock clock() {
        return clock;
    }

    /** How many records there are: at most {@code count}, which is -1 for no end, and what the duration allows. */
    public long records(long count) {
        long millis = settings.valid(RateKeys.DURATION_MS) ? settings.number(RateKeys.DURATION_MS) : -1;
        if (rate == null || millis < 0) {
            return count;
        }
        long inTime = (long) Math.ceil(rate.recordsUntil(millis / MILLIS_PER_SECOND) - 1e-6);
        return count < 0 ? inTime : Math.min(count, inTime);
    }

    /**
     * The pace of a task that begins with a record.
     *
     * @param wallMillis the time of the day, in milliseconds since 1970
     */
    public RateLimiter pace(long next, LongSupplier nanoTime, long wallMillis) {
        if (settings.flag(RateKeys.LIVE)) {
            double now = clock.secondsUntil(wallMillis);
            return new ProfileRateLimiter(clock.line(), now, Double.POSITIVE_INFINITY, nanoTime);
        }
        return rate == null
                ? RateLimiter.UNLIMITED
                : new ProfileRateLimiter(rate, rate.secondsAt((double) next), MOST_SECONDS_BEHIND, nanoTime);
    }
}
