// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Locales;
import io.streampair.faker.config.Settings;
import io.streampair.faker.stream.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compiles the settings of the fields into generators, and notes their problems. */
public final class FieldsCompiler {
    private static final int MOST_FIELDS = 500;

    private final Settings settings;
    private final List<String> names;
    private final List<String> keyFields;
    private final long count;
    private final long keys;
    private final List<String> reservedNames;
    private final Map<Integer, Set<Integer>> references = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();

    /**
     * @param keyFields the names of the fields of the record's key
     * @param count the number of records of the stream, -1 without limit
     * @param reservedNames the names of the schemas of key and value, which no struct within may have
     */
    public FieldsCompiler(Settings settings, List<String> keyFields, long count, List<String> reservedNames) {
        this.settings = settings;
        this.names = settings.names(FieldKeys.FIELDS);
        this.keyFields = keyFields;
        this.count = count;
        this.reservedNames = reservedNames;
        this.keys = settings.valid(FieldKeys.KEYS) ? settings.number(FieldKeys.KEYS) : -1;
    }

    /**
     * The fields. If one has a problem, it is missing and the result must not be used.
     *
     * @param first a position for the values that all versions of a key share
     */
    public FieldSet compile(Position first) {
        checkNames();
        if (settings.list(FieldKeys.FIELDS).size() > MOST_FIELDS) {
            return null;
        }
        Locale locale =
                settings.valid(FieldKeys.LOCALE) ? Locales.find(settings.text(FieldKeys.LOCALE)) : Locale.ENGLISH;
        GeneratorContext context = new GeneratorContext(locale, names, first.streamBits(), reservedNames);
        Field[] compiled = new Field[names.size()];
        boolean[] ofKey = new boolean[names.size()];
        for (int i : new CompileOrder(settings, names).order()) {
            FieldConfig config = new FieldConfig(settings, FieldKeys.prefix(names.get(i)));
            ofKey[i] = keyFields.contains(names.get(i))
                    || (config.valid() && config.text("scope").equals("key"));
            context.begin(ofKey[i] && keys > 0 ? keys : count);
            compiled[i] = FieldSet.compile(names.get(i), config, context);
            references.put(i, context.references());
            if (compiled[i] != null) {
                context.schemas()[i] = compiled[i].schema();
            }
        }
        List<Field> fields = Arrays.stream(compiled).filter(Objects::nonNull).toList();
        checkScopes(ofKey);
        for (int i = 0; i < ofKey.length; i++) {
            arrange(i, new ArrayList<>());
        }
        int[] inOrder = order.stream().mapToInt(Integer::intValue).toArray();
        return new FieldSet(fields, inOrder, ofKey, context.values(), first, context.bytes());
    }

    /** What all versions of a key share must not refer to what differs between them. */
    private void checkScopes(boolean[] ofKey) {
        for (int i = 0; i < ofKey.length; i++) {
            for (int reference : references.get(i)) {
                if (keys > 0 && ofKey[i] && !ofKey[reference]) {
                    settings.problem(
                            FieldKeys.prefix(names.get(reference)) + "scope",
                            "All versions of a key share the field '" + names.get(i)
                                    + "', which refers to this field, but"
                                    + " this field differs between them. Set it to key");
                }
            }
        }
    }

    private void checkNames() {
        List<String> given = settings.list(FieldKeys.FIELDS);
        if (given.size() > MOST_FIELDS) {
            settings.problem(FieldKeys.FIELDS, "More than " + MOST_FIELDS + " fields. Use fewer");
            return;
        }
        if (given.isEmpty() && settings.valid("preset")) {
            settings.problem(FieldKeys.FIELDS, "No fields. Name at least one, or set preset");
        }
        for (String name : given) {
            if (!names.contains(name)) {
                settings.problem(
                        FieldKeys.FIELDS,
                        "Invalid field name '" + name + "'. Use letters, digits and _, not beginning with a digit");
            }
        }
        for (String name : names) {
            if (Collections.frequency(given, name) > 1) {
                settings.problem(FieldKeys.FIELDS, "Field '" + name + "' occurs more than once. Name each field once");
            }
        }
    }

    private boolean isComputed(int field) {
        return settings.knows(FieldKeys.prefix(names.get(field)) + IsGeneratorFactory.IS);
    }

    /** Orders a field after those that it refers to; {@code waiting} are the fields that refer to it. */
    private void arrange(int field, List<Integer> waiting) {
        if (order.contains(field)) {
            return;
        }
        if (waiting.contains(field)) {
            settings.problem(
                    FieldKeys.prefix(names.get(field)) + (isComputed(field) ? IsGeneratorFactory.IS : "template"),
                    "The field refers to itself, directly or through other fields. Remove a reference");
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
