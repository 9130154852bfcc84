// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

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
final class Presets {
    static final List<String> NAMES = List.of("registered-user");

    private Presets() {}

    /** The configuration with the keys of its preset, if it names a known one, beneath its own. */
    static Map<String, String> expand(Map<String, String> given) {
        Map<String, String> expanded = new HashMap<>();
        String preset = given.getOrDefault(FakerSourceConfig.PRESET, "").trim();
        if (NAMES.contains(preset)) {
            Properties keys = load(preset);
            for (String key : keys.stringPropertyNames()) {
                expanded.put(key, keys.getProperty(key));
            }
        }
        expanded.putAll(given);
        return expanded;
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
