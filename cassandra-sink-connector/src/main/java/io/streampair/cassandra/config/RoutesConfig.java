// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.text.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** The routes of a sink. As with Connect's transforms, each has an alias, which prefixes its settings. */
final class RoutesConfig {
    static final String ROUTES = "routes";
    static final String PREFIX = "routes.";

    private static final String GROUP = "Routes";
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9_-]+");

    private RoutesConfig() {}

    /** Defines the plain keys and the keys of these aliases, which inherit from them. */
    static void define(ConfigDef definition, Set<String> aliases) {
        definition.define(
                ROUTES,
                Type.LIST,
                List.of(),
                ConfigDef.LambdaValidator.with(RoutesConfig::checkAliases, () -> "alias, ..."),
                Importance.MEDIUM,
                "Aliases of the routes, for a sink that writes to several tables: see "
                        + "docs/routes.md. A route's settings begin with `routes.<alias>.`; it inherits "
                        + "the others from the plain keys, except topics and topics.regex. Empty: the "
                        + "plain keys are the only route, for all topics.",
                GROUP,
                1,
                Width.LONG,
                "Routes");
        for (ConfigKey key : plainKeys().values()) {
            Object defaultValue = key.hasDefault() || aliases.isEmpty() ? key.defaultValue : null;
            define(definition, key, "", key.group, key.orderInGroup, defaultValue);
        }
        for (String alias : aliases) {
            int order = 1;
            for (ConfigKey key : routeKeys().values()) {
                define(definition, key, RouteConfig.prefix(alias), "Route " + alias, order++, null);
            }
        }
    }

    private static void define(
            ConfigDef definition, ConfigKey key, String prefix, String group, int order, Object defaultValue) {
        definition.define(
                prefix + key.name,
                key.type,
                defaultValue,
                defaultValue == null ? unlessNull(key.validator) : key.validator,
                key.importance,
                key.documentation,
                group,
                order,
                key.width,
                key.displayName,
                key.dependents,
                Choice.recommenderOf(key.validator));
    }

    private static ConfigDef.Validator unlessNull(ConfigDef.Validator validator) {
        if (validator == null) {
            return null;
        }
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    if (value != null) {
                        validator.ensureValid(name, value);
                    }
                },
                validator::toString);
    }

    private static Map<String, ConfigKey> plainKeys() {
        ConfigDef definition = new ConfigDef();
        RouteConfig.define(definition);
        return definition.configKeys();
    }

    /** All keys that may follow the alias of a route. */
    static Map<String, ConfigKey> routeKeys() {
        ConfigDef definition = new ConfigDef();
        RouteConfig.defineTopics(definition);
        Map<String, ConfigKey> keys = new LinkedHashMap<>(definition.configKeys());
        keys.putAll(plainKeys());
        return keys;
    }

    private static void checkAliases(String name, Object value) {
        List<?> aliases = (List<?>) value;
        for (Object alias : aliases) {
            if (!ALIAS.matcher(alias.toString()).matches()) {
                throw new ConfigException(
                        name, value, "'" + alias + "' is not an alias; use letters, digits, _ and - only");
            }
        }
        if (new HashSet<>(aliases).size() < aliases.size()) {
            throw new ConfigException(name, value, "names a route twice; each needs its own alias");
        }
    }

    /** The valid aliases in the settings. */
    static Set<String> aliases(Map<String, String> properties) {
        Set<String> aliases = new LinkedHashSet<>();
        String routes = properties.get(ROUTES);
        if (routes != null) {
            for (Object alias : (List<?>) ConfigDef.parseType(ROUTES, routes, Type.LIST)) {
                if (ALIAS.matcher(alias.toString()).matches()) {
                    aliases.add(alias.toString());
                }
            }
        }
        return aliases;
    }

    /** Finds keys of routes that are not listed, and unknown keys of routes. */
    static List<ConfigProblem> unknownKeys(Map<String, String> properties) {
        Set<String> aliases = aliases(properties);
        List<ConfigProblem> problems = new ArrayList<>();
        for (String key : properties.keySet()) {
            if (key.startsWith(PREFIX)) {
                String problem = problem(key.substring(PREFIX.length()), aliases);
                if (problem != null) {
                    problems.add(new ConfigProblem(key, problem));
                }
            }
        }
        return problems;
    }

    private static String problem(String aliasAndKey, Set<String> aliases) {
        int dot = aliasAndKey.indexOf('.');
        String alias = dot < 0 ? aliasAndKey : aliasAndKey.substring(0, dot);
        String key = dot < 0 ? "" : aliasAndKey.substring(dot + 1);
        if (!aliases.contains(alias)) {
            return "Unknown route '" + alias + "'; add it to " + ROUTES
                    + NearestName.of(alias, aliases)
                            .map(nearest -> ", or did you mean '" + nearest + "'?")
                            .orElse("");
        }
        if (routeKeys().containsKey(key)) {
            return null;
        }
        if (SinkConfig.DEFINITION.names().contains(key)) {
            return "cannot be set for a single route; set " + key + " for all";
        }
        return NearestKey.of(key, routeKeys().keySet())
                .map(nearest -> "Unknown key; did you mean " + RouteConfig.prefix(alias) + nearest + "?")
                .orElse("Unknown key; a route has the keys "
                        + String.join(", ", routeKeys().keySet()));
    }

    static List<RouteConfig> routes(AbstractConfig config) {
        List<String> aliases = config.getList(ROUTES);
        return aliases.isEmpty()
                ? List.of(RouteConfig.lone(config))
                : aliases.stream()
                        .map(alias -> RouteConfig.named(config, alias))
                        .toList();
    }
}
