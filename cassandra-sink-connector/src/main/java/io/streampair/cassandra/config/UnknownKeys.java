// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;

/**
 * Finds misspelt keys. Connect and its plugins add keys of their own, so that an unknown key is an error only if it
 * resembles a known one.
 */
final class UnknownKeys {
    private static final int MAX_EDITS = 2;

    private UnknownKeys() {}

    static List<ConfigProblem> check(AbstractConfig config) {
        Set<String> known = config.values().keySet();
        List<ConfigProblem> problems = new ArrayList<>();
        for (String key : config.originals().keySet()) {
            if (known.contains(key) || key.startsWith(DriverOptions.PREFIX) || key.startsWith(RoutesConfig.PREFIX)) {
                continue;
            }
            Optional<String> nearest = NearestName.of(key, known, Math.min(MAX_EDITS, key.length() / 4));
            if (nearest.isPresent()) {
                problems.add(new ConfigProblem(key, "Unknown key; did you mean " + nearest.get() + "?"));
            } else if (key.startsWith(SslConfig.PREFIX)) {
                problems.add(new ConfigProblem(key, "Unknown key"));
            }
        }
        return problems;
    }
}
