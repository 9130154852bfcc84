// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.common.config.types.Password;

/** The whole configuration of the sink, by subject. */
public final class SinkConfig {
    /** All settings except those of routes with an alias. */
    public static final ConfigDef DEFINITION = define(Set.of());

    /** Whether the settings are checked on the cluster. */
    public static final String CHECK = ValidationConfig.CONNECTION;

    private final AbstractConfig config;
    private final List<RouteConfig> routes;

    /** @throws ConfigException if a setting is invalid or missing; names the key, the value and what to do */
    public SinkConfig(Map<String, String> given) {
        Map<String, String> properties = withoutNulls(given);
        ConfigDef definition = definition(properties);
        for (SettingException problem : textProblems(properties, definition)) {
            throw problem;
        }
        for (ConfigProblem problem : UnknownKeys.check(properties, definition.names())) {
            throw ofHiddenValue(problem);
        }
        this.config = new AbstractConfig(definition, properties, false);
        this.routes = RoutesConfig.routes(config);
        for (ConfigProblem problem : problems(config)) {
            throw exception(problem, config);
        }
    }

    /** A JSON null is a setting that is not there. */
    private static Map<String, String> withoutNulls(Map<String, String> given) {
        Map<String, String> properties = new HashMap<>(given);
        properties.values().removeIf(Objects::isNull);
        return properties;
    }

    /** What is wrong with the text of a value, before Kafka parses it. */
    private static List<SettingException> textProblems(Map<String, String> properties, ConfigDef definition) {
        List<SettingException> problems = new ArrayList<>();
        List<ConfigProblem> unreplaced = UnreplacedVariables.check(properties, definition);
        unreplaced.forEach(problem -> problems.add(ofHiddenValue(problem)));
        for (ConfigProblem problem : WholeNumbers.check(properties, definition)) {
            if (unreplaced.stream().noneMatch(other -> other.key().equals(problem.key()))) {
                problems.add(new SettingException(problem.key(), properties.get(problem.key()), problem.message()));
            }
        }
        return problems;
    }

    /**
     * Checks each setting alone and in combination with the others.
     *
     * @return all settings, including those of the routes, each with its errors
     */
    public static Config validate(Map<String, String> given) {
        Map<String, String> properties = withoutNulls(given);
        ConfigDef definition = definition(properties);
        Map<String, ConfigValue> values = definition.validateAll(properties);
        for (SettingException problem : textProblems(properties, definition)) {
            // What else is wrong with the value follows from this.
            values.put(problem.key(), new ConfigValue(problem.key()));
            addError(values.get(problem.key()), problem);
        }
        for (ConfigProblem problem : UnknownKeys.check(properties, definition.names())) {
            addError(values.computeIfAbsent(problem.key(), ConfigValue::new), ofHiddenValue(problem));
        }
        boolean eachIsValid =
                values.values().stream().allMatch(value -> value.errorMessages().isEmpty());
        if (eachIsValid) {
            AbstractConfig config = new AbstractConfig(definition, properties, false);
            for (ConfigProblem problem : problems(config)) {
                addError(values.computeIfAbsent(problem.key(), ConfigValue::new), exception(problem, config));
            }
        }
        return new Config(List.copyOf(values.values()));
    }

    private static void addError(ConfigValue value, ConfigException error) {
        value.addErrorMessage(error.getMessage());
    }

    private static SettingException exception(ConfigProblem problem, AbstractConfig config) {
        String key = problem.key();
        return config.values().containsKey(key)
                ? new SettingException(key, config.values().get(key), problem.message())
                : ofHiddenValue(problem);
    }

    /** Hides the value: it may be a secret. */
    private static SettingException ofHiddenValue(ConfigProblem problem) {
        return new SettingException(problem.key(), Password.HIDDEN, problem.message());
    }

    /** The name of the connector. */
    public String connector() {
        return String.valueOf(config.originals().getOrDefault("name", "cassandra-sink"));
    }

    public ConnectionConfig connection() {
        return new ConnectionConfig(config);
    }

    public ValidationConfig validation() {
        return new ValidationConfig(config);
    }

    /** The routes in the order of their aliases; without aliases one lone route. */
    public List<RouteConfig> routes() {
        return routes;
    }

    public WindowConfig window() {
        return new WindowConfig(config);
    }

    /** What is likely a mistake, though the sink can work with it: a sentence each, for the log. */
    public List<String> warnings() {
        return new Warnings(config, routes).all();
    }

    /** The topics whose records are dead letters. */
    public Set<String> deadLetterTopics() {
        return DeadLetterConfig.topics(config);
    }

    public WriteConfig write() {
        return new WriteConfig(config);
    }

    private static List<ConfigProblem> problems(AbstractConfig config) {
        List<RouteConfig> routes = RoutesConfig.routes(config);
        List<ConfigProblem> problems = new ArrayList<>(ConnectionConfig.check(config));
        problems.addAll(ConsumerOverrides.check(config.originals()));
        routes.forEach(route -> problems.addAll(route.check()));
        problems.addAll(new ConsumedTopics(config.originals(), DeadLetterConfig.topics(config)).check(routes));
        return problems;
    }

    private static ConfigDef definition(Map<String, String> properties) {
        Set<String> aliases = RoutesConfig.aliases(properties);
        return aliases.isEmpty() ? DEFINITION : define(aliases);
    }

    private static ConfigDef define(Set<String> aliases) {
        ConfigDef definition = new ConfigDef();
        ConnectionConfig.define(definition);
        ValidationConfig.define(definition);
        RoutesConfig.define(definition, aliases);
        WindowConfig.define(definition);
        WriteConfig.define(definition);
        DeadLetterConfig.define(definition);
        return definition;
    }
}
