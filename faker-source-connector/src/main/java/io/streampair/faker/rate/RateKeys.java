// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import io.streampair.faker.config.KeyGroup;
import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Validators;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;

/** The keys of the pace and of the logical clock. */
public final class RateKeys implements KeyGroup {
    /** Records per second. */
    public static final String RATE = "rate";
    /** How long the stream is. */
    public static final String DURATION_MS = "duration.ms";
    /** Records per poll, at most. */
    public static final String BATCH_SIZE = "batch.size";

    static final String PROFILE = "rate.profile";
    static final String RAMP_FROM = "rate.ramp.from";
    static final String RAMP_MS = "rate.ramp.ms";
    static final String PERIOD_MS = "rate.period.ms";
    static final String SWING = "rate.swing";
    static final String BURST_SHARE = "rate.burst.share";
    static final String STAGES = "rate.stages";
    static final String REPEAT = "rate.repeat";
    static final String LIVE = "rate.live";
    /** What the logical clock shows at the first record. */
    public static final String CLOCK_START = "clock.start";

    static final String CLOCK_INTERVAL_MS = "clock.interval.ms";

    private static final List<String> PROFILES = List.of("constant", "ramp", "sine", "bursts", "stages");

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys pace = new Keys(definition, "Pace");
        definePace(pace);
        defineProfiles(pace);
        defineClock(new Keys(definition, "Logical clock"));
    }

    private static void definePace(Keys keys) {
        Validator rate = Validators.that(
                (Double r) -> r == -1 || (r > 0 && r <= 1e12), "-1 (unlimited), or above 0 and at most 1e12");
        Validator duration = Validators.that((Long ms) -> ms == -1 || ms > 0, "-1 (no end), or above 0");
        keys.optional(RATE, Type.DOUBLE, -1.0, rate, """
                How many records per second the connector writes, over all tasks; -1 means as fast as it can. After \
                a pause at most one second's worth of records is caught up.""");
        keys.optional(DURATION_MS, Type.LONG, -1L, duration, """
                For how many milliseconds the stream goes on at the rate; -1 means without end. It is turned into \
                the number of records that the rate makes in this time, so it too gives the same records in each run.""");
        keys.optional(LIVE, Type.BOOLEAN, false, null, """
                Whether a record waits until the time of the day is that of its logical clock. If clock.start is in \
                the past, the records up to now are written as fast as can be, and then each in its time. The \
                logical time stays a function of the index: clock.start decides what the records hold.""");
        keys.optional(BATCH_SIZE, Type.INT, 1000, Validators.between(1, 100_000), """
                How many records a task hands to the worker at once, at most; injected duplicates come on top.""");
    }

    private static void defineProfiles(Keys keys) {
        Validator millis = Validators.that((Long ms) -> ms > 0 && ms <= 1e15, "above 0 and at most 1e15");
        Validator open = Validators.that((Double part) -> part > 0 && part < 1, "above 0 and below 1");
        keys.optional(PROFILE, Type.STRING, "constant", Validators.oneOf(PROFILES), """
                How the rate changes. constant does not. ramp goes from rate.ramp.from to rate within rate.ramp.ms \
                and stays. sine swings around rate. bursts has all records of a period at its begin. stages follows \
                rate.stages, and rate is not used.""");
        keys.optional(
                RAMP_FROM,
                Type.DOUBLE,
                0.0,
                Validators.that((Double r) -> r >= 0 && r <= 1e12, "0 to 1e12"),
                "The rate that a ramp begins with.");
        keys.optional(RAMP_MS, Type.LONG, 60_000L, millis, "How many milliseconds a ramp takes.");
        keys.optional(PERIOD_MS, Type.LONG, 60_000L, millis, "The milliseconds of a period of sine and bursts.");
        keys.optional(SWING, Type.DOUBLE, 0.5, open, """
                How far the rate of sine goes above and below its mean, as a part of it.""");
        keys.optional(BURST_SHARE, Type.DOUBLE, 0.1, open, "The part of a period that a burst takes.");
        keys.optional(STAGES, Type.LIST, List.of(), null, """
                The stages, separated by commas, each a rate in records per second and how many milliseconds it \
                lasts, such as 100:60000,1000:5000,0:30000.""");
        keys.optional(REPEAT, Type.BOOLEAN, true, null, """
                Whether the first stage follows the last; otherwise the last goes on.""");
    }

    private static void defineClock(Keys keys) {
        keys.optional(
                CLOCK_START,
                Type.STRING,
                "2026-01-01T00:00:00Z",
                Validators.that(RateKeys::isInstant, "an instant of the years 1 to 9999, such as 2026-01-31T13:45:00Z"),
                """
                The instant that the logical clock shows at the first record. Record timestamps and generated times \
                follow this clock, which depends on the index of the record alone, never on the time of the day.""");
        keys.optional(
                CLOCK_INTERVAL_MS,
                Type.DOUBLE,
                null,
                Validators.that((Double ms) -> ms > 0 && ms <= 1e12, "above 0 and at most 1e12"),
                """
                How many milliseconds the logical clock goes on from record to record. By default it follows the \
                rate and its profile, or goes on by 1000 if the rate is unlimited.""");
    }

    private static boolean isInstant(String text) {
        try {
            int year = Instant.parse(text).atOffset(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
