// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** Whether Connect's validation checks settings on the cluster. */
public final class ValidationConfig {
    static final String CONNECTION = "validate.connection";
    static final String TIMEOUT_MS = "validate.timeout.ms";

    private static final String NONE = "none";
    private static final String IF_REACHABLE = "if-reachable";
    private static final String REQUIRED = "required";

    private final AbstractConfig config;

    ValidationConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        KeyGroup keys = new KeyGroup("Validation", definition);
        keys.add(
                CONNECTION,
                Type.STRING,
                IF_REACHABLE,
                Choice.ofAnyCase(NONE, IF_REACHABLE, REQUIRED),
                Importance.LOW,
                "Whether to check the settings on the cluster (login, certificates, data center, keyspaces, "
                        + "tables, mappings) when Connect validates a connector before it creates or changes "
                        + "it. `if-reachable`: an unreachable cluster is only logged. `required`: an "
                        + "unreachable cluster is an error. `none`: no check.");
        keys.add(
                TIMEOUT_MS,
                Type.INT,
                10_000,
                Range.between(100, 60_000),
                Importance.LOW,
                "Time limit of the check on the cluster, in milliseconds. After it the cluster counts as "
                        + "unreachable: see validate.connection.");
    }

    public boolean isEnabled() {
        return !is(NONE);
    }

    public boolean isRequired() {
        return is(REQUIRED);
    }

    public Duration timeout() {
        return Duration.ofMillis(config.getInt(TIMEOUT_MS));
    }

    private boolean is(String mode) {
        return config.getString(CONNECTION).toLowerCase(Locale.ROOT).equals(mode);
    }
}
