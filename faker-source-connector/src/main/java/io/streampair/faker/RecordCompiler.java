// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/** Turns settings into a record generator, and notes in the settings what stands in the way. */
final class RecordCompiler {
    private final Settings settings;
    private final SplitMix random = new SplitMix();

    private RecordCompiler(Settings settings) {
        this.settings = settings;
    }

    /** The generator, which has made one record for a trial; null if the settings are not valid, now or before. */
    static RecordGenerator compile(Settings settings) {
        return new RecordCompiler(settings).compile();
    }

    private RecordGenerator compile() {
        checkFieldNames();
        checkKeyField();
        checkDelimiter();
        List<Field> fields = fields();
        return settings.valid() ? tried(generator(fields)) : null;
    }

    private void checkFieldNames() {
        List<String> names = settings.list(FakerSourceConfig.FIELDS);
        if (names.isEmpty() && settings.valid(FakerSourceConfig.PRESET)) {
            settings.problem(FakerSourceConfig.FIELDS, "there are no fields; name at least one, or set preset");
        }
        for (String name : names) {
            if (!Validators.isName(name)) {
                settings.problem(
                        FakerSourceConfig.FIELDS,
                        "'" + name + "' cannot be the name of a field; use letters, digits and _, no digit first");
            }
        }
        for (String name : settings.fieldNames()) {
            if (Collections.frequency(names, name) > 1) {
                settings.problem(
                        FakerSourceConfig.FIELDS, "'" + name + "' is there more than once; name each field once");
            }
        }
    }

    private void checkKeyField() {
        String key = keyField();
        if (!key.isEmpty() && !settings.fieldNames().contains(key) && settings.valid(FakerSourceConfig.PRESET)) {
            settings.problem(
                    FakerSourceConfig.KEY_FIELD,
                    "there is no such field; use one of those in fields, or leave it empty for null keys");
        }
    }

    private void checkDelimiter() {
        String problem = DelimitedFormat.problem(settings.raw(FakerSourceConfig.VALUE_DELIMITER));
        if (problem != null) {
            settings.problem(FakerSourceConfig.VALUE_DELIMITER, problem);
        }
    }

    private List<Field> fields() {
        Locale locale = settings.valid(FakerSourceConfig.LOCALE)
                ? Locales.find(settings.text(FakerSourceConfig.LOCALE))
                : Locale.ENGLISH;
        Faker faker = new Faker(locale, new RandomService(random));
        List<Field> fields = new ArrayList<>();
        for (String name : settings.fieldNames()) {
            FieldConfig field = settings.field(name);
            if (field.valid()) {
                fields.add(new Field(name, field.kind().compile(field, random, faker), random));
            }
        }
        return fields;
    }

    private RecordGenerator generator(List<Field> fields) {
        Splits splits =
                new Splits(settings.text(FakerSourceConfig.TOPIC), (int) settings.number(FakerSourceConfig.SPLITS));
        int key = settings.fieldNames().indexOf(keyField());
        return new RecordGenerator(splits, settings.number(FakerSourceConfig.SEED), fields, key, format(fields));
    }

    private ValueFormat format(List<Field> fields) {
        return switch (settings.text(FakerSourceConfig.VALUE_FORMAT)) {
            case "delimited" -> new DelimitedFormat(settings.raw(FakerSourceConfig.VALUE_DELIMITER));
            case "map" -> new MapFormat(fields);
            default -> new StructFormat(fields, settings.text(FakerSourceConfig.SCHEMA_NAME));
        };
    }

    private RecordGenerator tried(RecordGenerator generator) {
        try {
            generator.generate(0);
            return generator;
        } catch (RuntimeException e) {
            settings.problem(FakerSourceConfig.FIELDS, "the first record cannot be made: " + e.getMessage());
            return null;
        }
    }

    private String keyField() {
        String key = settings.text(FakerSourceConfig.KEY_FIELD);
        return key == null ? "" : key;
    }
}
