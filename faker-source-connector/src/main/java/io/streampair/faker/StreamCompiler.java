// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.Presets;
import io.streampair.faker.config.Settings;
import io.streampair.faker.disorder.Disorder;
import io.streampair.faker.disorder.DisorderKeys;
import io.streampair.faker.generate.FieldSet;
import io.streampair.faker.generate.FieldsCompiler;
import io.streampair.faker.rate.RateCompiler;
import io.streampair.faker.rate.RateKeys;
import io.streampair.faker.record.Column;
import io.streampair.faker.record.RecordCompiler;
import io.streampair.faker.stream.KeySpace;
import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/** Turns a configuration into its stream of records, and notes what stands in the way. */
final class StreamCompiler {
    private final Settings settings;
    private final RateCompiler timeLines;

    private StreamCompiler(Settings settings) {
        this.settings = settings;
        this.timeLines = RateCompiler.compile(settings);
    }

    /** Reads a configuration and compiles it; all its problems are noted in the result. */
    static Settings check(Map<String, String> configuration) {
        Settings settings = Settings.read(configuration, FakerSourceConfig.GROUPS);
        new StreamCompiler(settings).compile();
        return settings;
    }

    /**
     * The stream of a configuration.
     *
     * @throws ConfigException if the configuration is not valid; the message has a line for each problem
     */
    static RecordStream stream(Map<String, String> configuration) {
        Settings settings = Settings.read(configuration, FakerSourceConfig.GROUPS);
        RecordStream stream = new StreamCompiler(settings).compile();
        settings.requireValid();
        return stream;
    }

    /**
     * How many records a configuration makes in all, -1 for no end; its fields are not compiled.
     *
     * @throws ConfigException if the configuration is not valid; the message has a line for each problem
     */
    static long records(Map<String, String> configuration) {
        Settings settings = Settings.read(configuration, FakerSourceConfig.GROUPS);
        long records = new StreamCompiler(settings).records();
        settings.requireValid();
        return records;
    }

    /** The stream, which has made one record for a trial; null if the settings are not valid, now or before. */
    private RecordStream compile() {
        RecordCompiler records = new RecordCompiler(settings);
        records.check();
        checkKeys();
        checkTimestamps();
        long bits = settings.valid() ? streamBits() : 0;
        KeySpace keys = settings.valid() ? keySpace(bits) : KeySpace.UNBOUNDED;
        FieldSet fields = new FieldsCompiler(settings, records.keyFields(), records()).compile(position(bits, keys));
        if (!settings.valid()) {
            return null;
        }
        String topic = settings.text(FakerSourceConfig.TOPIC);
        Splits splits = new Splits(topic, (int) settings.number(FakerSourceConfig.SPLITS));
        Disorder disorder = Disorder.compile(settings, bits, topic, Column.of(fields.fields()));
        RecordStream stream = new RecordStream(
                splits, position(bits, keys), records.compile(topic, fields), disorder, timeLines, records());
        return settings.valid() ? tried(stream) : null;
    }

    private void checkKeys() {
        boolean valid = settings.valid(FakerSourceConfig.KEYS) && settings.valid(FakerSourceConfig.SPLITS);
        long keys = valid ? settings.number(FakerSourceConfig.KEYS) : -1;
        if (keys > 0 && keys < settings.number(FakerSourceConfig.SPLITS)) {
            settings.problem(
                    FakerSourceConfig.KEYS,
                    "there are more splits than keys; set splits to " + keys + " or less, or use more keys");
        }
    }

    /** Kafka takes no timestamp before 1970. */
    private void checkTimestamps() {
        boolean ofClock = settings.valid(FakerSourceConfig.RECORD_TIMESTAMP)
                && settings.text(FakerSourceConfig.RECORD_TIMESTAMP).equals("clock");
        if (!ofClock || !settings.validUnder("clock.") || !settings.validUnder("disorder.")) {
            return;
        }
        long late = settings.decimal(DisorderKeys.LATE_RATE) > 0 ? settings.number(DisorderKeys.LATE_MAX_MS) : 0;
        long earliest = timeLines.clock().start().toEpochMilli() - late;
        if (earliest < 0) {
            settings.problem(
                    RateKeys.CLOCK_START,
                    "the earliest timestamp of a record would be " + Instant.ofEpochMilli(earliest)
                            + ", but Kafka takes none before 1970; set it later, or record.timestamp=none");
        }
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
        return new Position(bits, keys, timeLines.clock());
    }

    private long records() {
        boolean valid = settings.valid(FakerSourceConfig.COUNT);
        return timeLines.records(valid ? settings.number(FakerSourceConfig.COUNT) : -1);
    }

    private RecordStream tried(RecordStream stream) {
        try {
            stream.generate(0);
            return stream;
        } catch (RuntimeException e) {
            String key = settings.has(Presets.PRESET) ? Presets.PRESET : FakerSourceConfig.FIELDS;
            settings.problem(key, "the first record cannot be made: " + e.getMessage());
            return null;
        }
    }
}
