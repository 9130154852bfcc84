// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Settings;
import io.streampair.faker.value.FieldType;
import java.util.List;

/** The settings of one field: the keys with its prefix, such as {@code fields.<name>.}. */
final class FieldConfig {
    static final String DEFAULT_GENERATOR = "expression";

    private final Settings settings;
    private final String prefix;

    /** {@code prefix} ends with a dot. */
    FieldConfig(Settings settings, String prefix) {
        this.settings = settings;
        this.prefix = prefix;
    }

    /** The settings of a field inside this one. */
    FieldConfig inner(String subPrefix) {
        return new FieldConfig(settings, prefix + subPrefix);
    }

    String prefix() {
        return prefix;
    }

    String key(String subKey) {
        return prefix + subKey;
    }

    GeneratorFactory generatorFactory() {
        return GeneratorFactory.ALL.get(text("generator"));
    }

    /** The configured type, or the default. */
    FieldType type(FieldType byDefault) {
        return has("type") ? FieldType.named(text("type")) : byDefault;
    }

    /** A generator of the configured type, or of the default. */
    Generator typed(FieldType byDefault, RawGenerator raw) {
        FieldType type = type(byDefault);
        return new TypedGenerator(type, scale(), raw);
    }

    int scale() {
        return (int) number("scale");
    }

    boolean has(String subKey) {
        return settings.has(key(subKey));
    }

    String text(String subKey) {
        return settings.text(key(subKey));
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

    boolean flag(String subKey) {
        return settings.flag(key(subKey));
    }

    List<String> list(String subKey) {
        return settings.list(key(subKey));
    }

    /** Whether no key of the field has a problem so far. */
    boolean valid() {
        return settings.validUnder(prefix);
    }

    void problem(String subKey, String problem) {
        settings.problem(key(subKey), problem);
    }
}
