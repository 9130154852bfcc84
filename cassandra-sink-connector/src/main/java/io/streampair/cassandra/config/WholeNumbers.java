// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigDef.Type;

/** Finds texts such as 10s where a whole number is needed. Kafka refuses these without saying what to write. */
final class WholeNumbers {
    private WholeNumbers() {}

    static List<ConfigProblem> check(Map<String, String> properties, ConfigDef definition) {
        List<ConfigProblem> problems = new ArrayList<>();
        properties.forEach((key, value) -> {
            ConfigKey known = definition.configKeys().get(key);
            if (known != null && (known.type == Type.INT || known.type == Type.LONG) && !fits(value, known.type)) {
                problems.add(new ConfigProblem(
                        key,
                        "must be a whole number within " + known.validator
                                + "; write digits alone, without a unit or separators"));
            }
        });
        return problems;
    }

    private static boolean fits(String value, Type type) {
        try {
            ConfigDef.parseType("", value, type);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
