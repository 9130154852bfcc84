// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;

/**
 * Finds keys that are misspelt: Connect and its plugins have keys of their own, so that one that nobody knows can only be
 * told by its likeness to one that is known.
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
            Optional<String> meant = NearestName.of(key, known, Math.min(MAX_EDITS, key.length() / 4));
            if (meant.isPresent()) {
                problems.add(
                        new ConfigProblem(key, "is of a key that does not exist; did you mean " + meant.get() + "?"));
            } else if (key.startsWith(SslConfig.PREFIX)) {
                problems.add(new ConfigProblem(key, "is of a key that does not exist"));
            }
        }
        return problems;
    }
}
