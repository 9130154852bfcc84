// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;

import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigDef.Width;

/**
 * The keys of the connector's configuration, but for the keys of the single fields, {@code fields.<name>.*}, which
 * exist once the fields are named.
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
    /** The name of a ready-made configuration. */
    public static final String PRESET = "preset";
    /** The names of the fields. */
    public static final String FIELDS = "fields";
    /** The locale of the generated texts. */
    public static final String LOCALE = "locale";
    /** The shape of the record's value. */
    public static final String VALUE_FORMAT = "value.format";
    /** What stands between the fields of a delimited value. */
    public static final String VALUE_DELIMITER = "value.delimiter";
    /** The name of a struct's schema. */
    public static final String SCHEMA_NAME = "schema.name";
    /** The field that is the record's key. */
    public static final String KEY_FIELD = "key.field";
    /** Records per second. */
    public static final String RATE = "rate";
    /** Records per poll, at most. */
    public static final String BATCH_SIZE = "batch.size";

    private static final String STREAM_GROUP = "Stream";
    private static final String FIELDS_GROUP = "Fields";
    private static final String FORMAT_GROUP = "Format";
    private static final String PACE_GROUP = "Pace";

    private final ConfigDef definition = new ConfigDef();

    private FakerSourceConfig() {}

    /** The definition of these keys: types, defaults, validators and documentation, in groups. */
    public static ConfigDef definition() {
        FakerSourceConfig config = new FakerSourceConfig();
        config.defineStream();
        config.defineFields();
        config.defineFormat();
        config.definePace();
        return config.definition;
    }

    private void defineStream() {
        Validator topic = Validators.that(
                Validators::isTopic, "the name of a topic: 1 to 249 letters, digits, dots, underscores and hyphens");
        Validator count = Validators.that((Long n) -> n >= -1, "-1 (no end), or 0 or more records");
        define(STREAM_GROUP, TOPIC, Type.STRING, NO_DEFAULT_VALUE, topic, Importance.HIGH, """
                The topic to write to. It also names the stream of records: record number i is determined by the \
                seed, the topic and i alone.""");
        define(STREAM_GROUP, COUNT, Type.LONG, -1L, count, Importance.MEDIUM, """
                How many records the connector writes in total, over all tasks and restarts; -1 means without end. \
                After the last record the tasks stay RUNNING and idle.""");
        define(STREAM_GROUP, SEED, Type.LONG, 0L, null, Importance.MEDIUM, """
                The seed. The same seed, topic and fields give the same records, whatever the number of tasks.""");
        define(STREAM_GROUP, SPLITS, Type.INT, 16, Validators.between(1, 10_000), Importance.LOW, """
                Into how many splits the stream is dealt: record i belongs to split i mod splits. Each split has a \
                source offset of its own and belongs to one task, so this bounds the number of tasks. It must not \
                change while the connector has offsets: delete them first, or keep the number.""");
    }

    private void defineFields() {
        Validator preset = Validators.oneOf(Presets.NAMES);
        Validator locale = Validators.that(
                (String tag) -> Locales.find(tag) != null,
                "a BCP 47 tag of a language that Datafaker has, such as en or de-AT");
        define(FIELDS_GROUP, PRESET, Type.STRING, null, preset, Importance.HIGH, """
                The name of a ready-made configuration, which stands for the keys in the resource of this name in \
                io/streampair/faker/presets. A key that is set here wins over the same key of the preset. \
                There is one preset: registered-user.""");
        define(FIELDS_GROUP, FIELDS, Type.LIST, List.of(), null, Importance.HIGH, """
                The names of the fields of a record, in their order, separated by commas. The values of a field are \
                configured by fields.<name>.generator (expression, choice, integer or sequence), fields.<name>.type \
                (string, int32, int64, float64 or boolean) and the keys of the generator: expression for expression; \
                options, options.<option>.expression and options.<option>.weight for choice; min and max for integer; \
                start and step for sequence. A field's values do not depend on the other fields.""");
        define(FIELDS_GROUP, LOCALE, Type.STRING, "en", locale, Importance.LOW, """
                The locale of generated texts, as a BCP 47 tag. Locales other than en are slower to generate.""");
    }

    private void defineFormat() {
        Validator schemaName =
                Validators.that(Validators::isDottedName, "names of letters, digits and _, joined by dots");
        define(
                FORMAT_GROUP,
                VALUE_FORMAT,
                Type.STRING,
                "struct",
                Validators.oneOf(ValueFormat.NAMES),
                Importance.HIGH,
                """
                The shape of the record's value. struct is a Struct with a schema. map is a Map without a schema. \
                delimited is one string: the fields joined by value.delimiter; within a field a backslash is written \
                as two backslashes and the delimiter as a backslash and the delimiter; a field that is null is \
                written as \\N.""");
        define(FORMAT_GROUP, VALUE_DELIMITER, Type.STRING, ",", null, Importance.MEDIUM, """
                What stands between the fields of a delimited value: one or more characters, spaces included, \
                without backslashes.""");
        define(FORMAT_GROUP, SCHEMA_NAME, Type.STRING, null, schemaName, Importance.LOW, """
                The name of the schema of a struct value, such as org.example.User. By default it has none.""");
        define(FORMAT_GROUP, KEY_FIELD, Type.STRING, null, null, Importance.MEDIUM, """
                The field whose value is also the key of the record. By default the key is null.""");
    }

    private void definePace() {
        Validator rate = Validators.that(
                (Double r) -> r == -1 || (r > 0 && r <= 1e12), "-1 (unlimited), or above 0 and at most 1e12");
        define(PACE_GROUP, RATE, Type.DOUBLE, -1.0, rate, Importance.MEDIUM, """
                How many records per second the connector writes, over all tasks; -1 means as fast as it can. After \
                a pause at most one second's worth of records is caught up.""");
        define(PACE_GROUP, BATCH_SIZE, Type.INT, 1000, Validators.between(1, 100_000), Importance.LOW, """
                How many records a task hands to the worker at once, at most.""");
    }

    private void define(
            String group,
            String key,
            Type type,
            Object byDefault,
            Validator validator,
            Importance importance,
            String doc) {
        int order = definition.names().size();
        definition.define(key, type, byDefault, validator, importance, doc, group, order, Width.MEDIUM, key);
    }
}
