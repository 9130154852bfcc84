// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.KeyGroup;
import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Presets;
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
 * The keys of the connector's configuration, but for the keys of the single fields and headers, {@code fields.<name>.*}
 * and {@code headers.<name>.*}, which exist once these are named.
 */
public final class FakerSourceConfig {
    /** The topic, which is also the name of the stream. */
    public static final String TOPIC = "topic";
    /** How many records the stream has. */
    public static final String COUNT = "count";
    /** The seed of the stream. */
    public static final String SEED = "seed";
    /** How many parts with a position of their own the stream has. */
    public static final String SPLITS = "splits";
    /** How many records a transaction has that the connector defines. */
    public static final String TRANSACTION_RECORDS = "transaction.records";
    /** The name of a ready-made configuration. */
    public static final String PRESET = Presets.PRESET;
    /** The names of the fields. */
    public static final String FIELDS = FieldKeys.FIELDS;
    /** How many keys the records are versions of. */
    public static final String KEYS = FieldKeys.KEYS;
    /** The locale of the generated texts. */
    public static final String LOCALE = FieldKeys.LOCALE;
    /** The shape of the record's value. */
    public static final String VALUE_FORMAT = FormatKeys.VALUE_FORMAT;
    /** The field that is the record's key, or several. */
    public static final String KEY_FIELD = RecordKeys.KEY_FIELD;
    /** The part of the records that are tombstones. */
    public static final String TOMBSTONE_RATE = RecordKeys.TOMBSTONE_RATE;
    /** Whether records have the timestamp of the logical clock. */
    public static final String RECORD_TIMESTAMP = RecordKeys.TIMESTAMP;
    /** Records per second. */
    public static final String RATE = RateKeys.RATE;
    /** Records per poll, at most. */
    public static final String BATCH_SIZE = RateKeys.BATCH_SIZE;

    /** The part of the records that are written twice. */
    public static final String DUPLICATE_RATE = DisorderKeys.DUPLICATE_RATE;
    /** The part of the records that are moved back. */
    public static final String REORDER_RATE = DisorderKeys.REORDER_RATE;
    /** The part of the records with a time before their neighbours'. */
    public static final String LATE_RATE = DisorderKeys.LATE_RATE;

    public static final String EARLY_RATE = DisorderKeys.EARLY_RATE;
    /** The part of the records that are left out. */
    public static final String DROP_RATE = DisorderKeys.DROP_RATE;
    /** The part of the records whose value is damaged. */
    public static final String POISON_RATE = DisorderKeys.POISON_RATE;

    /** All keys, by subject. */
    static final List<KeyGroup> GROUPS = List.of(
            FakerSourceConfig::defineStream,
            new FieldKeys(),
            new FormatKeys(),
            new RecordKeys(),
            new RateKeys(),
            new DisorderKeys());

    private FakerSourceConfig() {}

    /** The definition of these keys: types, defaults, validators and documentation, in groups. */
    public static ConfigDef definition() {
        return definition(Map.of());
    }

    /** A configuration with the keys of its preset, if it names one, beneath its own. */
    public static Map<String, String> expanded(Map<String, String> configuration) {
        return Presets.expand(configuration);
    }

    /**
     * How many records a configuration makes in all, by its count and its duration; -1 if there is no end.
     *
     * @throws org.apache.kafka.common.config.ConfigException if a key of the count or of the pace is not valid
     */
    public static long records(Map<String, String> configuration) {
        return StreamCompiler.records(configuration);
    }

    /** The definition of these keys and of those that exist for the fields and headers that are named. */
    static ConfigDef definition(Map<String, String> properties) {
        ConfigDef definition = new ConfigDef();
        for (KeyGroup group : GROUPS) {
            group.define(definition, properties);
        }
        return definition;
    }

    private static void defineStream(ConfigDef definition, Map<String, String> properties) {
        Validator topic = Validators.that(
                Validators::isTopic, "the name of a topic: 1 to 249 letters, digits, dots, underscores and hyphens");
        Validator count = Validators.that((Long n) -> n >= -1, "-1 (no end), or 0 or more records");
        Keys keys = new Keys(definition, "Stream");
        keys.required(TOPIC, Type.STRING, topic, """
                The topic to write to. It also names the stream of records: record number i is determined by the \
                seed, the topic and i alone.""");
        keys.optional(PRESET, Type.STRING, null, Validators.oneOf(Presets.NAMES), """
                The name of a ready-made configuration. A key that is set here wins over the same key of the \
                preset.""");
        keys.optional(COUNT, Type.LONG, -1L, count, """
                How many records the connector writes in total, over all tasks and restarts; -1 means without end. \
                After the last record the tasks stay RUNNING and idle.""");
        keys.optional(SEED, Type.LONG, 0L, null, """
                The seed. The same seed, topic and fields give the same records, whatever the number of tasks. If it \
                or the fields are changed while the connector has offsets, the records from the next index on are \
                others.""");
        keys.optional(SPLITS, Type.INT, 16, Validators.between(1, 10_000), """
                Into how many splits the stream is dealt: record i belongs to split i mod splits. Each split has a \
                source offset of its own and belongs to one task, so this bounds the number of tasks. It must not \
                change while the connector has offsets: delete them first, or keep the number.""");
        keys.optional(TRANSACTION_RECORDS, Type.INT, 1000, Validators.between(1, 1_000_000), """
                How many records of a task make a transaction (KIP-618), if exactly-once source support is on in the \
                workers and transaction.boundary=connector is set. The last records of the stream, and those that \
                have waited for ten seconds, are committed even if they are fewer.""");
    }
}
