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

/** The keys of the rate and of the logical clock. */
public final class RateKeys implements KeyGroup {
    /** Records per second, over all tasks; -1 unlimited. */
    public static final String RATE = "rate";
    /** The length of the stream in ms; -1 without limit. */
    public static final String DURATION_MS = "duration.ms";
    /** The maximum number of records per poll. */
    public static final String BATCH_SIZE = "batch.size";
    /** About how many bytes the records of a poll have at most. */
    public static final String BATCH_BYTES = "batch.bytes";

    static final String PROFILE = "rate.profile";
    static final String RAMP_FROM = "rate.ramp.from";
    static final String RAMP_MS = "rate.ramp.ms";
    static final String PERIOD_MS = "rate.period.ms";
    static final String SWING = "rate.swing";
    static final String BURST_SHARE = "rate.burst.share";
    static final String STAGES = "rate.stages";
    static final String REPEAT = "rate.repeat";
    /** Whether a record waits until the wall clock reaches its logical time. */
    public static final String LIVE = "rate.live";
    /** The time of the logical clock at the first record. */
    public static final String CLOCK_START = "clock.start";

    /** How far the logical clock advances from record to record. */
    public static final String CLOCK_INTERVAL_MS = "clock.interval.ms";

    static final double DEFAULT_INTERVAL_MS = 1000;

    private static final List<String> PROFILES = List.of("constant", "ramp", "sine", "bursts", "stages");

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys rate = new Keys(definition, "Rate");
        defineRate(rate);
        defineProfiles(rate);
        defineClock(new Keys(definition, "Logical clock"));
    }

    private static void defineRate(Keys keys) {
        Validator rate = Validators.that(
                (Double r) -> r == -1 || (r > 0 && r <= 1e12), "-1 (unlimited), or above 0 and at most 1e12");
        Validator duration = Validators.that((Long ms) -> ms == -1 || ms > 0, "-1 (no limit), or above 0");
        keys.optional(RATE, Type.DOUBLE, -1.0, rate, """
                How many records per second the connector writes, over all tasks; -1: as fast as possible. After a \
                pause it catches up on at most one second of records.""");
        keys.optional(DURATION_MS, Type.LONG, -1L, duration, """
                How long the stream lasts at the given rate, in ms; -1: without limit. It is converted to the \
                number of records due in this time, so each run has the same records.""");
        keys.optional(LIVE, Type.BOOLEAN, false, null, """
                Whether a record waits until the wall clock reaches the time of its logical clock. If clock.start \
                is in the past, records up to now are written as fast as possible, later ones on time. The pace is \
                that of clock.interval.ms, and rate must not be set.""");
        keys.optional(BATCH_SIZE, Type.INT, 1000, Validators.between(1, 100_000), """
                The maximum number of records that a task returns from one poll, not counting injected duplicates.""");
        keys.optional(
                BATCH_BYTES,
                Type.LONG,
                4_000_000L,
                Validators.that((Long bytes) -> bytes > 0 && bytes <= 1_000_000_000, "1 to 1000000000"),
                """
                About how many bytes the records of one poll have at most, so that large records do not exhaust \
                the memory of the worker. A poll has one record at least.""");
    }

    private static void defineProfiles(Keys keys) {
        Validator millis = Validators.that((Long ms) -> ms > 0 && ms <= 1e15, "above 0 and at most 1e15");
        Validator open = Validators.that((Double part) -> part > 0 && part < 1, "above 0 and below 1");
        keys.optional(PROFILE, Type.STRING, "constant", Validators.oneOf(PROFILES), """
                How the rate changes over time. constant: not at all. ramp: from rate.ramp.from to rate within \
                rate.ramp.ms, then it stays. sine: around rate, with rate.swing and rate.period.ms. bursts: all \
                records of a period at its start, with rate.burst.share. stages: as in rate.stages, without rate.""");
        keys.optional(
                RAMP_FROM, Type.DOUBLE, 0.0, Validators.that((Double r) -> r >= 0 && r <= 1e12, "0 to 1e12"), """
                The rate at the start of a ramp, in records per second.""");
        keys.optional(RAMP_MS, Type.LONG, 60_000L, millis, """
                The length of a ramp, in ms.""");
        keys.optional(PERIOD_MS, Type.LONG, 60_000L, millis, """
                The length of a period of sine and bursts, in ms.""");
        keys.optional(SWING, Type.DOUBLE, 0.5, open, """
                How far the rate of sine rises above and falls below its mean, as a share of the mean.""");
        keys.optional(BURST_SHARE, Type.DOUBLE, 0.1, open, """
                The share of a period that its burst takes.""");
        keys.optional(STAGES, Type.LIST, List.of(), null, """
                The stages, separated by commas, each as rate:milliseconds with the rate in records per second, \
                such as 100:60000,1000:5000,0:30000.""");
        keys.optional(REPEAT, Type.BOOLEAN, true, null, """
                Whether the stages start over after the last one. Otherwise the last stage continues without \
                limit.""");
    }

    private static void defineClock(Keys keys) {
        keys.optional(
                CLOCK_START,
                Type.STRING,
                "2026-01-01T00:00:00Z",
                Validators.that(RateKeys::isInstant, "an instant of the years 1 to 9999, such as 2026-01-31T13:45:00Z"),
                """
                The time of the logical clock at the first record. Record timestamps and generated times follow \
                the logical clock, which depends on the index of the record alone, never on the wall clock.""");
        keys.optional(
                CLOCK_INTERVAL_MS,
                Type.DOUBLE,
                DEFAULT_INTERVAL_MS,
                Validators.that((Double ms) -> ms >= 1e-6 && ms <= 1e12, "above 0, from 0.000001 to 1e12"),
                """
                How far the logical clock advances from record to record, in ms. It does not depend on the rate: \
                at another pace the records stay the same.""");
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
