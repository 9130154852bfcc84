// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.HashMap;
import java.util.Map;

/** Settings for tests. */
public final class Settings {
    private Settings() {}

    /** The required settings. */
    public static Map<String, String> needed() {
        return new HashMap<>(Map.of(
                "contact.points", "127.0.0.1",
                "local.datacenter", "datacenter1",
                "keyspace", "my_keyspace",
                "table", "user_details_5"));
    }

    /** @param pairs keys and values in turn */
    public static Map<String, String> with(String... pairs) {
        Map<String, String> settings = needed();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return settings;
    }
}
