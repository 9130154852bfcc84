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

/** Ready-made configurations, each a properties file beside this class in {@code presets/}. */
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

    /** The configuration with the keys of its preset, if it names a known one, beneath its own. */
    public static Map<String, String> expand(Map<String, String> given) {
        Map<String, String> expanded = new HashMap<>();
        String preset = given.getOrDefault(PRESET, "").trim();
        if (NAMES.contains(preset)) {
            expanded.putAll(keys(preset));
        }
        expanded.putAll(given);
        return expanded;
    }

    /** The keys that a preset stands for. */
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
            throw new UncheckedIOException("The resource " + resource + " of the connector cannot be read", e);
        }
        return properties;
    }
}
