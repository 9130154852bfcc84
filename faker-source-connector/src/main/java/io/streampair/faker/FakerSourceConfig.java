// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.KeyGroup;
import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Presets;
import io.streampair.faker.config.Settings;
import io.streampair.faker.config.Validators;
import io.streampair.faker.disorder.DisorderKeys;
import io.streampair.faker.generate.FieldKeys;
import io.streampair.faker.rate.RateKeys;
import io.streampair.faker.record.FormatKeys;
import io.streampair.faker.record.RecordKeys;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;

/**
 * The keys of the connector's configuration. The keys of single fields and headers, {@code fields.<name>.*} and
 * {@code headers.<name>.*}, exist once {@code fields} and {@code headers} name them. The documentation, range and
 * default of each key are in its definition and in docs/faker-source-config.md.
 */
public final class FakerSourceConfig {
    /** The text that defines several streams. */
    public static final String DEFINITION = WorldKeys.DEFINITION;

    /** The topic to write to, which is also the name of the stream. */
    public static final String TOPIC = "topic";
    /** The number of records of the stream; -1 without limit. */
    public static final String COUNT = "count";
    /** The seed of the stream. */
    public static final String SEED = "seed";
    /** The number of splits of the stream, each with its own source offset. */
    public static final String SPLITS = "splits";
    /** The number of records in a transaction that the connector defines (KIP-618). */
    public static final String TRANSACTION_RECORDS = "transaction.records";
    /** The name of a ready-made configuration. */
    public static final String PRESET = Presets.PRESET;
    /** The names of the fields. */
    public static final String FIELDS = FieldKeys.FIELDS;
    /** The number of keys of a changelog; -1 if each record has its own. */
    public static final String KEYS = FieldKeys.KEYS;
    /** The locale of the generated texts. */
    public static final String LOCALE = FieldKeys.LOCALE;
    /** The form of the record's value. */
    public static final String VALUE_FORMAT = FormatKeys.VALUE_FORMAT;
    /** The fields of the record's key. */
    public static final String KEY_FIELD = RecordKeys.KEY_FIELD;
    /** The share of tombstones, from 0 to 1. */
    public static final String TOMBSTONE_RATE = RecordKeys.TOMBSTONE_RATE;
    /** The source of the record's timestamp: {@code none} or {@code clock}. */
    public static final String RECORD_TIMESTAMP = RecordKeys.TIMESTAMP;
    /** Records per second, over all tasks; -1 unlimited. */
    public static final String RATE = RateKeys.RATE;
    /** The maximum number of records per poll. */
    public static final String BATCH_SIZE = RateKeys.BATCH_SIZE;

    /** About how many bytes the records of a poll have at most. */
    public static final String BATCH_BYTES = RateKeys.BATCH_BYTES;

    /** The share of records that are written twice, from 0 to 0.9. */
    public static final String DUPLICATE_RATE = DisorderKeys.DUPLICATE_RATE;
    /** The share of records that are written after their successors, from 0 to 0.9. */
    public static final String REORDER_RATE = DisorderKeys.REORDER_RATE;
    /** The share of records whose logical time is set back, from 0 to 0.9. */
    public static final String LATE_RATE = DisorderKeys.LATE_RATE;
    /** The share of records whose logical time is set ahead, from 0 to 0.9. */
    public static final String EARLY_RATE = DisorderKeys.EARLY_RATE;
    /** The share of records that are left out, from 0 to 0.9. */
    public static final String DROP_RATE = DisorderKeys.DROP_RATE;
    /** The share of records whose value is poisoned, from 0 to 0.9. */
    public static final String POISON_RATE = DisorderKeys.POISON_RATE;

    /** All keys, grouped by subject. */
    static final List<KeyGroup> GROUPS = List.of(
            FakerSourceConfig::defineStream,
            new FieldKeys(),
            new FormatKeys(),
            new RecordKeys(),
            new RateKeys(),
            new DisorderKeys(),
            new WorldKeys());

    private FakerSourceConfig() {}

    /** The definition of these keys, in groups, without those of single fields and headers. */
    public static ConfigDef definition() {
        return definition(Map.of());
    }

    /** Adds the keys of the preset that a configuration names; keys of the configuration win. */
    public static Map<String, String> expanded(Map<String, String> configuration) {
        return Presets.expand(configuration);
    }

    /**
     * The number of records of a configuration, by {@code count} and {@code duration.ms}; -1 without limit.
     *
     * @throws org.apache.kafka.common.config.ConfigException if a key of the count or of the rate is invalid
     */
    public static long records(Map<String, String> configuration) {
        return StreamCompiler.records(configuration);
    }

    /** Reads a configuration, of one stream or of a world. */
    static Settings settings(Map<String, String> configuration) {
        return WorldKeys.isWorld(configuration) ? WorldKeys.read(configuration) : Settings.read(configuration, GROUPS);
    }

    /** The definition of these keys and of those of the named fields and headers. */
    static ConfigDef definition(Map<String, String> properties) {
        ConfigDef definition = new ConfigDef();
        for (KeyGroup group : GROUPS) {
            group.define(definition, properties);
        }
        return definition;
    }

    private static void defineStream(ConfigDef definition, Map<String, String> properties) {
        Validator topic = Validators.that(
                Validators::isTopic, "a topic name: 1 to 249 letters, digits, dots, underscores and hyphens");
        Validator count = Validators.that((Long n) -> n >= -1, "-1 (no limit), or 0 or more");
        Keys keys = new Keys(definition, "Stream");
        keys.required(TOPIC, Type.STRING, topic, """
                The topic to write to. It is also the name of the stream: the seed, the topic, the fields and i \
                alone determine record number i.""");
        keys.optional(PRESET, Type.STRING, null, Validators.oneOf(Presets.all()), """
                The name of a ready-made configuration. Keys that are set in the connector override those of the \
                preset. Those of docs/world-presets.md are definitions of several streams, and replace topic.""");
        keys.optional(COUNT, Type.LONG, -1L, count, """
                How many records the connector writes in total, over all tasks and restarts; -1: without limit. \
                After the last record the tasks stay RUNNING and idle.""");
        keys.optional(SEED, Type.LONG, 0L, null, """
                The seed of the stream. The same seed, topic and fields give the same records with any number of \
                tasks. If the seed or the fields change while the connector has offsets, only records from the \
                next one on change.""");
        keys.optional(SPLITS, Type.INT, 16, Validators.between(1, 10_000), """
                The number of splits of the stream; record i belongs to split i mod splits. Each split has its own \
                source offset and belongs to one task, so this limits the number of tasks. It must not change \
                while the connector has offsets: restore the old number, or delete the offsets first.""");
        keys.optional(TRANSACTION_RECORDS, Type.INT, 1000, Validators.between(1, 1_000_000), """
                How many records of a task form one transaction (KIP-618). It applies if the workers have \
                exactly-once source support and the connector sets transaction.boundary=connector. A transaction \
                ends with the poll that began it at the latest, so it has no more records than batch.size.""");
    }
}
