// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

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

/** Which routes there are. As with Connect's transforms, each has an alias, and its settings are behind that. */
final class RoutesConfig {
    static final String ROUTES = "routes";
    static final String PREFIX = "routes.";

    private static final String GROUP = "Routes";
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9_-]+");

    private RoutesConfig() {}

    /** Defines the settings of these aliases, and the plain keys, which are the defaults of theirs. */
    static void define(ConfigDef definition, Set<String> aliases) {
        definition.define(
                ROUTES,
                Type.LIST,
                List.of(),
                ConfigDef.LambdaValidator.with(RoutesConfig::checkAliases, () -> "alias, ..."),
                Importance.MEDIUM,
                "The aliases of the routes, in a sink that writes into several tables. The settings of a route are behind "
                        + "`routes.`, its alias and a dot: routes.users.topics, routes.users.table. What is not set there is "
                        + "as the plain key has it: consistency.level holds for each route that has none of its own. "
                        + "A record takes each route that takes its topic; one whose topic no route takes is a bad record. Without routes there is one, with the "
                        + "plain keys, for all topics.",
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

    /** All that may stand behind the alias of a route. */
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
                        name, value, "'" + alias + "' is no alias: it has letters, digits, _ and - only");
            }
        }
        if (new HashSet<>(aliases).size() < aliases.size()) {
            throw new ConfigException(name, value, "names a route twice; give each its own alias");
        }
    }

    /** The aliases that settings can be given for. */
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

    /** Settings that would be of a route, if there were such a route or such a setting. */
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
            return "is of no route, since '" + alias + "' is not among the " + ROUTES + "; add it there";
        }
        if (routeKeys().containsKey(key)) {
            return null;
        }
        if (SinkConfig.DEFINITION.names().contains(key)) {
            return "is not set by route; set " + key + ", which holds for all";
        }
        return "is no setting of a route; those are "
                + String.join(", ", routeKeys().keySet());
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
