// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Ready-made configurations, each a file in the resource folder {@code presets/}: properties of one stream, or a
 * definition in YAML.
 */
public final class Presets {
    /** The key that names a preset. */
    public static final String PRESET = "preset";

    /** The key of a definition, which presets that are worlds set. */
    public static final String DEFINITION = "definition";

    /** The names of the presets of one stream. */
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

    /** The names of the presets that are worlds of several streams. */
    public static final List<String> WORLDS = List.of("shop", "sensors", "sessions", "accounts", "support");

    private Presets() {}

    /** Adds the keys of the preset that the configuration names, if known; keys of the configuration win. */
    public static Map<String, String> expand(Map<String, String> given) {
        Map<String, String> expanded = new HashMap<>();
        String preset = given.getOrDefault(PRESET, "").trim();
        if (NAMES.contains(preset)) {
            expanded.putAll(keys(preset));
        } else if (WORLDS.contains(preset)) {
            expanded.put(DEFINITION, definition(preset));
        }
        expanded.putAll(given);
        return expanded;
    }

    /** The names of all presets. */
    public static List<String> all() {
        List<String> all = new ArrayList<>(NAMES);
        all.addAll(WORLDS);
        return all;
    }

    /** Whether a configuration names a preset that is a world. */
    public static boolean isWorld(Map<String, String> given) {
        String preset = given.get(PRESET);
        return preset != null && WORLDS.contains(preset.trim());
    }

    /**
     * The document of a preset that is a world.
     *
     * @throws UncheckedIOException if the resource cannot be read
     */
    public static String definition(String preset) {
        String resource = "presets/" + preset + ".yaml";
        try (InputStream in = Presets.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + resource + " of the connector", e);
        }
    }

    /**
     * The keys and values of a preset of one stream.
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
