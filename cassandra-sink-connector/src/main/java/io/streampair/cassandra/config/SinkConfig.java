// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;

/** The whole configuration of the sink, by subject. */
public final class SinkConfig {
    /** The settings that a user may give. */
    public static final ConfigDef DEFINITION = definition();

    private final AbstractConfig config;

    /** @throws ConfigException with the key, the value and the remedy, if a setting is wrong or missing */
    public SinkConfig(Map<String, String> properties) {
        this.config = new AbstractConfig(DEFINITION, properties, false);
        for (ConfigProblem problem : problems(config)) {
            throw new ConfigException(problem.key(), config.values().get(problem.key()), problem.message());
        }
    }

    /**
     * Checks each setting by itself and together with the others.
     *
     * @return the settings, each with what is wrong with it
     */
    public static Config validate(Map<String, String> properties) {
        Map<String, ConfigValue> values = DEFINITION.validateAll(properties);
        boolean eachIsValid =
                values.values().stream().allMatch(value -> value.errorMessages().isEmpty());
        if (eachIsValid) {
            AbstractConfig config = new AbstractConfig(DEFINITION, properties, false);
            for (ConfigProblem problem : problems(config)) {
                ConfigValue value = values.get(problem.key());
                value.addErrorMessage(
                        new ConfigException(problem.key(), value.value(), problem.message()).getMessage());
            }
        }
        return new Config(List.copyOf(values.values()));
    }

    public ConnectionConfig connection() {
        return new ConnectionConfig(config);
    }

    public RouteConfig route() {
        return new RouteConfig(config);
    }

    public WindowConfig window() {
        return new WindowConfig(config);
    }

    public WriteConfig write() {
        return new WriteConfig(config);
    }

    private static List<ConfigProblem> problems(AbstractConfig config) {
        return new RouteConfig(config).check();
    }

    private static ConfigDef definition() {
        ConfigDef definition = new ConfigDef();
        ConnectionConfig.define(definition);
        RouteConfig.define(definition);
        WindowConfig.define(definition);
        WriteConfig.define(definition);
        return definition;
    }
}
