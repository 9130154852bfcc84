// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds settings of Connect's consumer that would break the sink: Connect itself passes them on. */
final class ConsumerOverrides {
    static final String PREFIX = "consumer.override.";
    static final String GROUP_ID = PREFIX + "group.id";

    private static final String AUTO_COMMIT = PREFIX + "enable.auto.commit";
    private static final String INSTANCE_ID = PREFIX + "group.instance.id";
    private static final String TASKS_MAX = "tasks.max";

    private ConsumerOverrides() {}

    static List<ConfigProblem> check(Map<String, ?> properties) {
        List<ConfigProblem> problems = new ArrayList<>();
        if (text(properties, AUTO_COMMIT).equalsIgnoreCase("true")) {
            problems.add(new ConfigProblem(
                    AUTO_COMMIT,
                    "must not be true: the consumer would commit offsets of records that are not written yet, and they "
                            + "would be lost. Remove it"));
        }
        for (String deserializer : List.of(PREFIX + "key.deserializer", PREFIX + "value.deserializer")) {
            if (!text(properties, deserializer).isEmpty()) {
                problems.add(new ConfigProblem(
                        deserializer, "cannot be set: Connect reads bytes. Use key.converter and value.converter"));
            }
        }
        String tasks = text(properties, TASKS_MAX);
        if (!text(properties, INSTANCE_ID).isEmpty() && !tasks.isEmpty() && !tasks.equals("1")) {
            problems.add(new ConfigProblem(
                    INSTANCE_ID,
                    "cannot be used with " + TASKS_MAX + "=" + tasks + ": all tasks would have this id, and Kafka lets "
                            + "one member have it. Remove it, or set " + TASKS_MAX + "=1"));
        }
        return problems;
    }

    private static String text(Map<String, ?> properties, String key) {
        return Objects.toString(properties.get(key), "").strip();
    }
}
