// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.HashMap;
import java.util.Map;

/** Connector configurations for tests. */
final class Configurations {
    private Configurations() {}

    /** A preset configuration with further keys, given as key, value, key, value. */
    static Map<String, String> registeredUsers(String... more) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("topic", "registered_user_2");
        configuration.put("preset", "registered-user");
        configuration.put("seed", "42");
        return with(configuration, more);
    }

    /** A configuration without a preset, with the given keys. */
    static Map<String, String> of(String... keysAndValues) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("topic", "things");
        return with(configuration, keysAndValues);
    }

    private static Map<String, String> with(Map<String, String> configuration, String... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            configuration.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return configuration;
    }
}
