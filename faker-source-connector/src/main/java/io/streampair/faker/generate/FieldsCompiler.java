// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Locales;
import io.streampair.faker.config.Settings;
import io.streampair.faker.stream.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns the settings of the fields into generators, and notes in the settings what stands in the way. */
public final class FieldsCompiler {
    private final Settings settings;
    private final List<String> names;
    private final List<String> keyFields;
    private final long count;
    private final long keys;
    private final List<Set<Integer>> references = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();

    /**
     * @param keyFields the names of the fields of the record's key
     * @param count how many records there will be, -1 for no end
     */
    public FieldsCompiler(Settings settings, List<String> keyFields, long count) {
        this.settings = settings;
        this.names = settings.names(FieldKeys.FIELDS);
        this.keyFields = keyFields;
        this.count = count;
        this.keys = settings.valid(FieldKeys.KEYS) ? settings.number(FieldKeys.KEYS) : -1;
    }

    /**
     * The fields; those that have a problem are missing, and the result is then of no use.
     *
     * @param first a position for the values that all versions of a key share
     */
    public FieldSet compile(Position first) {
        checkNames();
        Locale locale =
                settings.valid(FieldKeys.LOCALE) ? Locales.find(settings.text(FieldKeys.LOCALE)) : Locale.ENGLISH;
        GeneratorContext tools = new GeneratorContext(locale, names);
        List<Field> fields = new ArrayList<>();
        boolean[] ofKey = new boolean[names.size()];
        for (int i = 0; i < ofKey.length; i++) {
            FieldConfig config = new FieldConfig(settings, FieldKeys.prefix(names.get(i)));
            ofKey[i] = keyFields.contains(names.get(i))
                    || (config.valid() && config.text("scope").equals("key"));
            tools.begin(ofKey[i] && keys > 0 ? keys : count);
            Field field = FieldSet.compile(names.get(i), config, tools);
            references.add(tools.references());
            if (field != null) {
                fields.add(field);
                tools.schemas()[i] = field.schema();
            }
        }
        for (int i = 0; i < ofKey.length; i++) {
            arrange(i, new ArrayList<>());
        }
        int[] inOrder = order.stream().mapToInt(Integer::intValue).toArray();
        return new FieldSet(fields, inOrder, ofKey, tools.values(), first);
    }

    private void checkNames() {
        List<String> given = settings.list(FieldKeys.FIELDS);
        if (given.isEmpty() && settings.valid("preset")) {
            settings.problem(FieldKeys.FIELDS, "there are no fields; name at least one, or set preset");
        }
        for (String name : given) {
            if (!names.contains(name)) {
                settings.problem(
                        FieldKeys.FIELDS,
                        "'" + name + "' cannot be the name of a field; use letters, digits and _, no digit first");
            }
        }
        for (String name : names) {
            if (Collections.frequency(given, name) > 1) {
                settings.problem(FieldKeys.FIELDS, "'" + name + "' is there more than once; name each field once");
            }
        }
    }

    /** Puts a field into the order after those it refers to; {@code waiting} are the fields that refer to it. */
    private void arrange(int field, List<Integer> waiting) {
        if (order.contains(field)) {
            return;
        }
        if (waiting.contains(field)) {
            settings.problem(
                    FieldKeys.prefix(names.get(field)) + "template",
                    "the field refers to itself, maybe by way of other fields; take a reference out");
            return;
        }
        waiting.add(field);
        for (int reference : references.get(field)) {
            arrange(reference, waiting);
        }
        waiting.remove((Integer) field);
        if (!order.contains(field)) {
            order.add(field);
        }
    }
}
