// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Ready-made configurations, each a properties file in the resource folder {@code presets/}. */
public final class Presets {
    /** The key that names a preset. */
    public static final String PRESET = "preset";

    /** The names of the presets. */
    public static final List<String> NAMES = List.of(
            "registered-user",
            "users",
            "orders",
            "page-views",
            "clickstream",
            "payments",
            "iot-sensors",
            "stock-ticks",
            "inventory",
            "support-tickets",
            "logs");

    private Presets() {}

    /** Adds the keys of the preset that the configuration names, if known; keys of the configuration win. */
    public static Map<String, String> expand(Map<String, String> given) {
        Map<String, String> expanded = new HashMap<>();
        String preset = given.getOrDefault(PRESET, "").trim();
        if (NAMES.contains(preset)) {
            expanded.putAll(keys(preset));
        }
        expanded.putAll(given);
        return expanded;
    }

    /**
     * The keys and values of a preset.
     *
     * @throws UncheckedIOException if the resource cannot be read
     */
    public static Map<String, String> keys(String preset) {
        Map<String, String> keys = new HashMap<>();
        Properties properties = load(preset);
        for (String key : properties.stringPropertyNames()) {
            keys.put(key, properties.getProperty(key));
        }
        return keys;
    }

    private static Properties load(String preset) {
        String resource = "presets/" + preset + ".properties";
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Presets.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + resource + " of the connector", e);
        }
        return properties;
    }
}
