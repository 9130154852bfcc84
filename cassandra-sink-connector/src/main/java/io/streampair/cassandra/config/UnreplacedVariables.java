// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigDef.Type;

/** Finds variables such as <code>${env:NAME}</code>, which Connect leaves as they are if it has no value for them. */
final class UnreplacedVariables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}:]+):([^}]*)}");

    private UnreplacedVariables() {}

    static List<ConfigProblem> check(Map<String, String> properties, ConfigDef definition) {
        List<ConfigProblem> problems = new ArrayList<>();
        properties.forEach((key, value) -> {
            ConfigKey known = definition.configKeys().get(key);
            if (known != null || key.startsWith(DriverOptions.PREFIX)) {
                Matcher variable = VARIABLE.matcher(value.strip());
                // Part of a password may look like a variable.
                boolean mayBeSecret = known == null || known.type == Type.PASSWORD;
                if (mayBeSecret ? variable.matches() : variable.find()) {
                    problems.add(new ConfigProblem(key, message(variable.group(), variable.group(1))));
                }
            }
        });
        return problems;
    }

    private static String message(String variable, String provider) {
        return "the worker has not replaced " + variable + ": it has no config provider named " + provider
                + ", or the provider has no such value. Set config.providers and config.providers." + provider
                + ".class in the worker's properties (docs/deployment.md), or correct the name";
    }
}
