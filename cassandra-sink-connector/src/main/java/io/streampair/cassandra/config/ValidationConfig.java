// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/** Whether settings are tried on the cluster when Connect validates them. */
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
                "Whether to try the settings on the cluster when Connect validates them, as it does before it creates or "
                        + "changes a connector: whether the login, the certificates, the data center, keyspaces, tables "
                        + "and mappings fit. `if-reachable`: a cluster that cannot be reached is only logged, since the "
                        + "sink waits for it. `required`: that is an error, too. `none`: the cluster is not asked.");
        keys.add(
                TIMEOUT_MS,
                Type.INT,
                10_000,
                Range.between(100, 60_000),
                Importance.LOW,
                "How long that may take, in milliseconds. A cluster that does not answer in this time counts as not "
                        + "reachable. Connect itself waits for 90 s.");
    }

    public boolean isWanted() {
        return !is(NONE);
    }

    public boolean mustReach() {
        return is(REQUIRED);
    }

    public Duration timeout() {
        return Duration.ofMillis(config.getInt(TIMEOUT_MS));
    }

    private boolean is(String mode) {
        return config.getString(CONNECTION).toLowerCase(Locale.ROOT).equals(mode);
    }
}
