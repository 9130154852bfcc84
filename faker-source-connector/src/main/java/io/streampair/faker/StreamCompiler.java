// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.Presets;
import io.streampair.faker.config.Settings;
import io.streampair.faker.disorder.Disorder;
import io.streampair.faker.disorder.DisorderKeys;
import io.streampair.faker.generate.FieldSet;
import io.streampair.faker.generate.FieldsCompiler;
import io.streampair.faker.rate.IntervalClock;
import io.streampair.faker.rate.RateCompiler;
import io.streampair.faker.rate.RateKeys;
import io.streampair.faker.record.FieldSchema;
import io.streampair.faker.record.RecordCompiler;
import io.streampair.faker.stream.KeySpace;
import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/** Compiles a configuration into its stream of records, and notes its problems. */
final class StreamCompiler {
    private final Settings settings;
    private final RateCompiler rates;

    private StreamCompiler(Settings settings) {
        this.settings = settings;
        this.rates = RateCompiler.compile(settings);
    }

    /** Reads and compiles a configuration. The result has all its problems. */
    static Settings check(Map<String, String> configuration) {
        if (WorldKeys.isWorld(configuration)) {
            return WorldCompiler.check(configuration);
        }
        Settings settings = Settings.read(configuration, FakerSourceConfig.GROUPS);
        new StreamCompiler(settings).compile();
        return settings;
    }

    /**
     * The stream of a configuration.
     *
     * @throws ConfigException if the configuration is invalid; the message has one line for each problem
     */
    static RecordStream stream(Map<String, String> configuration) {
        refuseWorld(configuration);
        Settings settings = Settings.read(configuration, FakerSourceConfig.GROUPS);
        RecordStream stream = new StreamCompiler(settings).compile();
        settings.requireValid();
        return stream;
    }

    /**
     * The number of records of a configuration, -1 without limit. It does not compile the fields.
     *
     * @throws ConfigException if the configuration is invalid; the message has one line for each problem
     */
    static long records(Map<String, String> configuration) {
        refuseWorld(configuration);
        Settings settings = Settings.read(configuration, FakerSourceConfig.GROUPS);
        long records = new StreamCompiler(settings).records();
        settings.requireValid();
        return records;
    }

    private static void refuseWorld(Map<String, String> configuration) {
        if (WorldKeys.isWorld(configuration)) {
            throw new ConfigException(
                    WorldKeys.DEFINITION, "…", "Records of several streams are not supported here, only by preview");
        }
    }

    /** The stream, after it has made a first record; null if the settings are invalid. */
    private RecordStream compile() {
        RecordCompiler records = new RecordCompiler(settings);
        records.check();
        WorldKeys.refuse(settings);
        checkKeys();
        checkTimestamps();
        long bits = settings.valid() ? streamBits() : 0;
        KeySpace keys = settings.valid() ? keySpace(bits) : KeySpace.UNBOUNDED;
        FieldSet fields = new FieldsCompiler(settings, records.keyFields(), records(), records.schemaNames())
                .compile(position(bits, keys));
        if (!settings.valid()) {
            return null;
        }
        String topic = settings.text(FakerSourceConfig.TOPIC);
        Splits splits = new Splits(topic, (int) settings.number(FakerSourceConfig.SPLITS));
        Disorder disorder = Disorder.compile(settings, bits, topic, FieldSchema.of(fields.fields()));
        RecordStream stream = new RecordStream(
                splits, position(bits, keys), records.compile(topic, fields), disorder, rates, records());
        return settings.valid() ? tried(stream) : null;
    }

    private void checkKeys() {
        boolean valid = settings.valid(FakerSourceConfig.KEYS) && settings.valid(FakerSourceConfig.SPLITS);
        long keys = valid ? settings.number(FakerSourceConfig.KEYS) : -1;
        if (keys > 0 && keys < settings.number(FakerSourceConfig.SPLITS)) {
            settings.problem(
                    FakerSourceConfig.KEYS, "More splits than keys. Set splits to " + keys + " or less, or raise keys");
        }
    }

    private void checkTimestamps() {
        if (!settings.validUnder("clock.") || !settings.validUnder("disorder.")) {
            return;
        }
        long records = records();
        if (records - 1 > rates.clock().lastIndex()) {
            settings.problem(
                    RateKeys.CLOCK_INTERVAL_MS,
                    "The time of the last record would be after the year 9999. Set a shorter interval, or a count of at"
                            + " most " + (rates.clock().lastIndex() + 1));
        }
        boolean ofClock = settings.valid(FakerSourceConfig.RECORD_TIMESTAMP)
                && settings.text(FakerSourceConfig.RECORD_TIMESTAMP).equals("clock");
        // Kafka accepts no timestamp before 1970.
        if (ofClock && earliestMillis() < 0) {
            settings.problem(
                    RateKeys.CLOCK_START,
                    "The earliest record would have the timestamp " + Instant.ofEpochMilli(earliestMillis())
                            + ", but Kafka accepts none before 1970. Set a later start, or record.timestamp=none");
        }
    }

    private long earliestMillis() {
        long late = settings.decimal(DisorderKeys.LATE_RATE) > 0 ? settings.number(DisorderKeys.LATE_MAX_MS) : 0;
        return rates.clock().micros(0) / 1000 - late;
    }

    /** What the topic of a valid configuration needs for the timestamps of its records; mostly nothing. */
    static List<String> timestampAdvice(Map<String, String> configuration, RecordStream stream, long nowMillis) {
        Settings settings = Settings.read(configuration, FakerSourceConfig.GROUPS);
        if (!settings.text(FakerSourceConfig.RECORD_TIMESTAMP).equals("clock")) {
            return List.of();
        }
        StreamCompiler compiler = new StreamCompiler(settings);
        IntervalClock clock = compiler.rates.clock();
        long early = settings.decimal(DisorderKeys.EARLY_RATE) > 0 ? settings.number(DisorderKeys.EARLY_MAX_MS) : 0;
        long last = Math.min(stream.end() - 1, clock.lastIndex());
        boolean endless = compiler.records() < 0;
        long latest = settings.flag(RateKeys.LIVE)
                ? nowMillis + early
                : endless || last < 0 ? Long.MAX_VALUE : clock.micros(last) / 1000 + early;
        return new TimestampAdvice(
                        stream.splits().stream(), TimestampAdvice.Keys.OF_SETTINGS, compiler.earliestMillis(), latest)
                .at(nowMillis);
    }

    private long streamBits() {
        return SplitMix.mixAt(settings.number(FakerSourceConfig.SEED), 1)
                ^ SplitMix.hash(settings.text(FakerSourceConfig.TOPIC));
    }

    private KeySpace keySpace(long bits) {
        long keys = settings.number(FakerSourceConfig.KEYS);
        return keys < 0
                ? KeySpace.UNBOUNDED
                : new KeySpace(keys, (int) settings.number(FakerSourceConfig.SPLITS), bits);
    }

    private Position position(long bits, KeySpace keys) {
        return new Position(bits, keys, rates.clock());
    }

    private long records() {
        boolean valid = settings.valid(FakerSourceConfig.COUNT);
        return rates.records(valid ? settings.number(FakerSourceConfig.COUNT) : -1);
    }

    private RecordStream tried(RecordStream stream) {
        try {
            stream.generate(0);
            return stream;
        } catch (RuntimeException e) {
            String key = settings.has(Presets.PRESET) ? Presets.PRESET : FakerSourceConfig.FIELDS;
            settings.problem(key, "Cannot make the first record: " + e.getMessage());
            return null;
        }
    }
}
