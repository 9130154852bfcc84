// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.config.Settings;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.generate.Field;
import io.streampair.faker.generate.FieldKeys;
import io.streampair.faker.generate.FieldSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** Compiles the settings of a record into a {@link RecordMaker}, and notes their problems. */
public final class RecordCompiler {
    private static final int MOST_NAMES = 500;

    private final Settings settings;
    private final List<String> names;

    public RecordCompiler(Settings settings) {
        this.settings = settings;
        this.names = settings.names(FieldKeys.FIELDS);
    }

    /** Notes the problems that do not depend on the types of the fields. */
    public void check() {
        FormatFactory.check(settings);
        checkKey();
        checkPartition();
        checkHeaders();
        boolean tombstones =
                settings.valid(RecordKeys.TOMBSTONE_RATE) && settings.decimal(RecordKeys.TOMBSTONE_RATE) > 0;
        if (tombstones
                && settings.valid(FieldKeys.KEYS)
                && (settings.number(FieldKeys.KEYS) < 0 || keyFields().isEmpty())) {
            settings.problem(
                    RecordKeys.TOMBSTONE_RATE,
                    "Tombstones need keys that repeat. Set keys and key.field, or remove it");
        }
    }

    /** The names of the schemas of key and value. */
    public List<String> schemaNames() {
        if (!settings.valid(FormatKeys.SCHEMA_NAME) || settings.text("topic") == null) {
            return List.of();
        }
        String value = new FormatFactory(settings, settings.text("topic")).schemaName();
        return List.of(value, value + "Key");
    }

    /** The names of the fields of the key. */
    public List<String> keyFields() {
        return settings.list(RecordKeys.KEY_FIELD);
    }

    private void checkKey() {
        if (keyFields().size() > MOST_NAMES) {
            settings.problem(RecordKeys.KEY_FIELD, "More than " + MOST_NAMES + " fields. Name fewer");
            return;
        }
        for (String field : keyFields()) {
            checkField(RecordKeys.KEY_FIELD, field, ", or leave key.field empty for null keys");
        }
        if (new HashSet<>(keyFields()).size() < keyFields().size()) {
            settings.problem(RecordKeys.KEY_FIELD, "A field occurs more than once. Name each field once");
        }
        if ("single".equals(settings.text(RecordKeys.KEY_FORMAT)) && keyFields().size() > 1) {
            settings.problem(
                    RecordKeys.KEY_FORMAT, "key.field has several fields. Set key.format=struct, or name one field");
        }
    }

    private void checkPartition() {
        String field = settings.text(RecordKeys.PARTITION_FIELD);
        if (field == null) {
            return;
        }
        checkField(RecordKeys.PARTITION_FIELD, field, "");
        if (settings.valid(RecordKeys.PARTITION_COUNT) && !settings.has(RecordKeys.PARTITION_COUNT)) {
            settings.problem(
                    RecordKeys.PARTITION_COUNT, "partition.field needs it. Set it to the topic's number of partitions");
        }
    }

    private void checkHeaders() {
        List<String> headers = settings.names(RecordKeys.HEADERS);
        if (settings.list(RecordKeys.HEADERS).size() > MOST_NAMES) {
            settings.problem(RecordKeys.HEADERS, "More than " + MOST_NAMES + " headers. Use fewer");
            return;
        }
        for (String given : settings.list(RecordKeys.HEADERS)) {
            if (!headers.contains(given)) {
                settings.problem(
                        RecordKeys.HEADERS,
                        "Invalid header name '" + given + "'. Use letters, digits and _, not beginning with a digit");
            }
        }
        for (String name : headers) {
            String fieldKey = RecordKeys.header(name, "field");
            if (settings.has(fieldKey) == settings.has(RecordKeys.header(name, "value"))) {
                settings.problem(fieldKey, "Set either this key or " + RecordKeys.header(name, "value") + ", not both");
            } else if (settings.has(fieldKey)) {
                checkField(fieldKey, settings.text(fieldKey), "");
            }
        }
    }

    private void checkField(String key, String field, String orElse) {
        if (!names.contains(field) && settings.valid("preset")) {
            settings.problem(
                    key,
                    Suggestions.problem(
                            "Unknown field '" + field + "'",
                            Suggestions.didYouMean(field, names),
                            "Use one of the names in fields" + orElse));
        }
    }

    /** The maker of the records; the settings must be valid. */
    public RecordMaker compile(String topic, FieldSet fields) {
        FormatFactory formats = new FormatFactory(settings, topic);
        List<FieldSchema> fieldSchemas = FieldSchema.of(fields.fields());
        List<FieldSchema> keySchemas = new ArrayList<>();
        int[] keyPositions = new int[keyFields().size()];
        for (int i = 0; i < keyPositions.length; i++) {
            keyPositions[i] = names.indexOf(keyFields().get(i));
            keySchemas.add(fieldSchemas.get(keyPositions[i]));
        }
        int partitionField = names.indexOf(settings.text(RecordKeys.PARTITION_FIELD));
        int partitions = partitionField < 0 ? 1 : (int) settings.number(RecordKeys.PARTITION_COUNT);
        return new RecordMaker(
                topic,
                fields,
                formats.key(keySchemas, keyPositions),
                formats.value(fieldSchemas),
                headers(fields.fields()),
                new Partitioning(partitionField, partitions),
                settings.text(RecordKeys.TIMESTAMP).equals("clock"),
                settings.decimal(RecordKeys.TOMBSTONE_RATE));
    }

    private List<HeaderSource> headers(List<Field> fields) {
        List<HeaderSource> headers = new ArrayList<>();
        for (String name : settings.names(RecordKeys.HEADERS)) {
            String field = settings.text(RecordKeys.header(name, "field"));
            if (field == null) {
                headers.add(HeaderSource.ofConstant(name, settings.raw(RecordKeys.header(name, "value"))));
            } else {
                int position = names.indexOf(field);
                Schema schema = fields.get(position).schema();
                headers.add(HeaderSource.ofField(name, schema, position));
            }
        }
        return headers;
    }
}
