// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;

/**
 * A parsed configuration: the preset expanded, each value typed, each problem noted at its key. Parsing never fails; a
 * value with a problem may be null.
 */
public final class Settings {
    private static final String FIELDS = "fields";
    private static final int LONGEST_SHOWN = 1000;

    private final Map<String, String> properties;
    private final Map<String, ConfigValue> values = new LinkedHashMap<>();

    private Settings(Map<String, String> properties) {
        this.properties = properties;
    }

    /** Reads a connector's configuration. A key with the value null counts as absent. */
    public static Settings read(Map<String, String> configuration, List<KeyGroup> groups) {
        Map<String, String> given = new HashMap<>(configuration);
        given.values().removeIf(value -> value == null);
        Settings settings = new Settings(Presets.expand(given));
        try {
            settings.parse(groups);
        } catch (TooLargeException e) {
            return withoutFields(given, groups, e.getMessage());
        }
        if (given.size() <= Keys.MOST_KEYS && settings.knows(FIELDS)) {
            new UnknownKeys(settings).reject(given.keySet());
        }
        return settings;
    }

    private static Settings withoutFields(Map<String, String> given, List<KeyGroup> groups, String problem) {
        given.keySet().removeAll(List.of(FIELDS, "headers"));
        given.remove(Presets.PRESET);
        Settings settings = new Settings(given);
        settings.parse(groups);
        settings.problem(FIELDS, problem);
        return settings;
    }

    private void parse(List<KeyGroup> groups) {
        ConfigDef definition = new ConfigDef();
        for (KeyGroup group : groups) {
            group.define(definition, properties);
        }
        Map<String, ConfigValue> parsed = definition.validateAll(properties);
        for (String key : definition.configKeys().keySet()) {
            values.put(key, parsed.get(key));
        }
    }

    /** The keys that the connector defines for this configuration. */
    public List<String> keys() {
        return new ArrayList<>(values.keySet());
    }

    /** Whether the connector defines this key for this configuration. */
    public boolean knows(String key) {
        return values.containsKey(key);
    }

    /** The distinct well-formed names in the list under a key. */
    public List<String> names(String key) {
        return Validators.namesIn(properties.get(key));
    }

    /** A value of type STRING; null without value and default. */
    public String text(String key) {
        return (String) values.get(key).value();
    }

    /** A value of type STRING with leading and trailing spaces, which {@link ConfigDef} trims. */
    public String raw(String key) {
        return properties.getOrDefault(key, text(key));
    }

    /** A value of type INT or LONG. */
    public long number(String key) {
        return ((Number) values.get(key).value()).longValue();
    }

    /** A value of type DOUBLE. */
    public double decimal(String key) {
        return (Double) values.get(key).value();
    }

    /** A value of type BOOLEAN. */
    public boolean flag(String key) {
        return (Boolean) values.get(key).value();
    }

    /** A value of type LIST. */
    @SuppressWarnings("unchecked")
    public List<String> list(String key) {
        return (List<String>) values.get(key).value();
    }

    /** Whether the key has a value or a default other than null. */
    public boolean has(String key) {
        return values.get(key).value() != null;
    }

    /** Notes a problem at a key; {@code problem} says what is wrong with the value and how to fix it. */
    public void problem(String key, String problem) {
        problem(key, problem, shortened(properties.get(key)));
    }

    /** As {@link #problem(String, String)}, with something shorter instead of the value. */
    public void problem(String key, String problem, String shown) {
        String message = new ConfigException(key, shown, problem).getMessage();
        values.computeIfAbsent(key, this::unknown).addErrorMessage(message);
    }

    private static String shortened(String value) {
        return value == null || value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }

    private ConfigValue unknown(String key) {
        ConfigValue value = new ConfigValue(key);
        value.value(properties.get(key));
        return value;
    }

    /** Whether no key has a problem so far. */
    public boolean valid() {
        return validUnder("");
    }

    /** Whether the key has no problem so far. */
    public boolean valid(String key) {
        return values.get(key).errorMessages().isEmpty();
    }

    /** Whether no key with this prefix has a problem so far. */
    public boolean validUnder(String prefix) {
        for (ConfigValue value : values.values()) {
            if (value.name().startsWith(prefix) && !value.errorMessages().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The values with their problems, in the order of the definition. */
    public List<ConfigValue> values() {
        return new ArrayList<>(values.values());
    }

    /**
     * Requires that no key has a problem.
     *
     * @throws ConfigException with one line for each problem
     */
    public void requireValid() {
        List<String> problems = new ArrayList<>();
        for (ConfigValue value : values.values()) {
            problems.addAll(value.errorMessages());
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(String.join("\n", problems));
        }
    }
}
