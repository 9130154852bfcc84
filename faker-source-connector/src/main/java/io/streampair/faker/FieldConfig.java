// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;

/** The settings of one field: what is under {@code fields.<name>.}. */
final class FieldConfig {
    static final String DEFAULT_GENERATOR = "expression";

    private final Settings settings;
    private final String name;

    FieldConfig(Settings settings, String name) {
        this.settings = settings;
        this.name = name;
    }

    static String key(String field, String subKey) {
        return "fields." + field + "." + subKey;
    }

    String key(String subKey) {
        return key(name, subKey);
    }

    GeneratorKind kind() {
        return GeneratorKind.ALL.get(settings.text(key("generator")));
    }

    FieldType type() {
        return FieldType.named(settings.text(key("type")));
    }

    String raw(String subKey) {
        return settings.raw(key(subKey));
    }

    long number(String subKey) {
        return settings.number(key(subKey));
    }

    double decimal(String subKey) {
        return settings.decimal(key(subKey));
    }

    List<String> list(String subKey) {
        return settings.list(key(subKey));
    }

    /** Whether no key of the field has a problem so far. */
    boolean valid() {
        return settings.validUnder(key(""));
    }

    void problem(String subKey, String problem) {
        settings.problem(key(subKey), problem);
    }
}
