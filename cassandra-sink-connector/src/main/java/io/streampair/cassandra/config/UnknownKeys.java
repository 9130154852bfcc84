// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds keys that neither the sink nor Connect knows. A key that does nothing is a setting that the user believes to be in
 * force, so each is refused, whatever its prefix.
 */
final class UnknownKeys {
    /** Begins the keys of notes: JSON has no comments, and some hosts of Connect keep marks of their own in a connector. */
    static final String NOTE = "_";

    /** The keys of tasks: Connect's and the sink's own. */
    private static final Set<String> OF_TASKS = Set.of("task.class", "task.index");

    private UnknownKeys() {}

    /** @param own the keys that the sink defines */
    static List<ConfigProblem> check(Map<String, String> properties, Set<String> own) {
        ConnectKeys connect = new ConnectKeys(properties);
        List<ConfigProblem> problems = new ArrayList<>(RoutesConfig.unknownKeys(properties));
        for (String key : properties.keySet()) {
            boolean isOwn = own.contains(key)
                    || OF_TASKS.contains(key)
                    || key.startsWith(NOTE)
                    || key.startsWith(DriverOptions.PREFIX)
                    || key.startsWith(RoutesConfig.PREFIX);
            if (!isOwn && !connect.names().contains(key)) {
                Optional<String> problem =
                        connect.hasPrefix(key) ? connect.problem(key) : Optional.of(unknown(key, connect));
                problem.ifPresent(message -> problems.add(new ConfigProblem(key, message)));
            }
        }
        return problems;
    }

    private static String unknown(String key, ConnectKeys connect) {
        Optional<String> familiar = FamiliarKeys.here(key);
        if (familiar.isPresent()) {
            return "Unknown key; another sink has it, here it is " + familiar.get();
        }
        return connect.prefixed(key)
                .or(() -> NearestKey.of(key, SinkConfig.DEFINITION.names(), connect.names()))
                .map(nearest -> "Unknown key; did you mean " + nearest + "?")
                .orElse("Unknown key: neither the sink nor Connect has it. Remove it, or begin it with an underscore "
                        + "to keep it as a note");
    }
}
