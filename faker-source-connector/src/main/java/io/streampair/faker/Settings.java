// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;

/**
 * A configuration as read: the preset expanded, each value typed, and every problem noted at its key. Reading never
 * fails; what is typed here may be null where there is a problem.
 */
final class Settings {
    private final Map<String, String> properties;
    private final Map<String, ConfigValue> values = new LinkedHashMap<>();

    private Settings(Map<String, String> properties) {
        this.properties = properties;
    }

    /** Reads a connector's configuration; keys whose value is null count as absent. */
    static Settings read(Map<String, String> configuration) {
        Map<String, String> given = new HashMap<>(configuration);
        given.values().removeIf(value -> value == null);
        Settings settings = new Settings(Presets.expand(given));
        settings.parse();
        settings.rejectUnknownFieldKeys(given);
        return settings;
    }

    private void parse() {
        ConfigDef definition = FakerSourceConfig.definition();
        for (String field : fieldNames()) {
            FieldDefinition.define(definition, field, properties);
        }
        Map<String, ConfigValue> parsed = definition.validateAll(properties);
        for (String key : definition.configKeys().keySet()) {
            values.put(key, parsed.get(key));
        }
    }

    private void rejectUnknownFieldKeys(Map<String, String> given) {
        String prefix = FakerSourceConfig.FIELDS + ".";
        for (String key : given.keySet()) {
            if (key.startsWith(prefix) && !values.containsKey(key) && valid(FakerSourceConfig.PRESET)) {
                rejectUnknown(key, key.substring(prefix.length()).split("\\.", 2)[0]);
            }
        }
    }

    private void rejectUnknown(String key, String field) {
        if (!fieldNames().contains(field)) {
            problem(key, "there is no field '" + field + "'; add it to fields, or remove the key");
        } else if (valid(FieldConfig.key(field, "generator"))) {
            problem(
                    key,
                    "the generator " + text(FieldConfig.key(field, "generator"))
                            + " has no such key; remove it, or use one of " + keysUnder(FieldConfig.key(field, "")));
        }
    }

    private String keysUnder(String prefix) {
        List<String> keys = new ArrayList<>();
        for (String key : values.keySet()) {
            if (key.startsWith(prefix) && valid(key)) {
                keys.add(key);
            }
        }
        return String.join(", ", keys);
    }

    /** The distinct well-formed names of the fields. */
    List<String> fieldNames() {
        return Validators.namesIn(properties.get(FakerSourceConfig.FIELDS));
    }

    FieldConfig field(String name) {
        return new FieldConfig(this, name);
    }

    String text(String key) {
        return (String) values.get(key).value();
    }

    /** A text with the spaces around it, which {@link ConfigDef} drops. */
    String raw(String key) {
        return properties.getOrDefault(key, text(key));
    }

    /** A value of the types INT or LONG. */
    long number(String key) {
        return ((Number) values.get(key).value()).longValue();
    }

    double decimal(String key) {
        return (Double) values.get(key).value();
    }

    @SuppressWarnings("unchecked")
    List<String> list(String key) {
        return (List<String>) values.get(key).value();
    }

    /** Notes a problem at a key. {@code problem} says what is wrong with its value, and what to do. */
    void problem(String key, String problem) {
        String message = new ConfigException(key, properties.get(key), problem).getMessage();
        values.computeIfAbsent(key, this::unknown).addErrorMessage(message);
    }

    private ConfigValue unknown(String key) {
        ConfigValue value = new ConfigValue(key);
        value.value(properties.get(key));
        return value;
    }

    boolean valid() {
        return validUnder("");
    }

    boolean valid(String key) {
        return values.get(key).errorMessages().isEmpty();
    }

    boolean validUnder(String prefix) {
        for (ConfigValue value : values.values()) {
            if (value.name().startsWith(prefix) && !value.errorMessages().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The values with their problems, in the order of the definition. */
    List<ConfigValue> values() {
        return new ArrayList<>(values.values());
    }

    /** Fails with a {@link ConfigException} that holds all problems, if there are any. */
    void requireValid() {
        List<String> problems = new ArrayList<>();
        for (ConfigValue value : values.values()) {
            problems.addAll(value.errorMessages());
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(String.join("\n", problems));
        }
    }
}
