// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.mapping.EachRules;
import io.streampair.cassandra.mapping.MappingRules;
import io.streampair.cassandra.mapping.RecordFilter;
import io.streampair.cassandra.schema.RecordColumns;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** A route from topics to a table, with all settings that a route may have. */
public final class RouteConfig {
    public static final String TOPICS = "topics";
    public static final String TOPICS_REGEX = "topics.regex";

    /** Longer ones take seconds to compile. */
    static final int MAX_REGEX = 10_000;

    private static final String GROUP = "Routes";

    private final RouteSettings settings;
    private final String alias;
    private final Pattern topicsRegex;
    private ValueFormat format;

    private RouteConfig(RouteSettings settings, String alias) {
        this.settings = settings;
        this.alias = alias;
        this.topicsRegex =
                isLone() || !settings.has(TOPICS_REGEX) ? null : Pattern.compile(settings.getString(TOPICS_REGEX));
    }

    /** The only route of a sink without {@code routes}: it has the plain keys and takes all topics. */
    static RouteConfig lone(AbstractConfig config) {
        return new RouteConfig(new RouteSettings(config, ""), "");
    }

    static RouteConfig named(AbstractConfig config, String alias) {
        return new RouteConfig(new RouteSettings(config, prefix(alias)), alias);
    }

    /** The prefix of a route's keys: {@code routes.ALIAS.} */
    static String prefix(String alias) {
        return RoutesConfig.PREFIX + alias + ".";
    }

    /** Defines the keys that only routes have: their topics. */
    static void defineTopics(ConfigDef definition) {
        definition
                .define(
                        TOPICS,
                        Type.LIST,
                        null,
                        Importance.HIGH,
                        "Topics whose records take this route, by their names after all transforms.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Topics")
                .define(
                        TOPICS_REGEX,
                        Type.STRING,
                        null,
                        regex(),
                        Importance.HIGH,
                        "Regular expression for topics whose records take this route; it must match the whole "
                                + "name after all transforms. May be combined with the topics of the route.",
                        GROUP,
                        2,
                        Width.LONG,
                        "Regular expression of topics");
    }

    /** Defines the keys that a route may override and else inherits from the plain keys. */
    static void define(ConfigDef definition) {
        TableConfig.define(definition);
        RecordConfig.define(definition);
        EachConfig.define(definition);
        MappingConfig.define(definition);
        FilterConfig.define(definition);
        DeleteConfig.define(definition);
        QueryConfig.define(definition);
        ConversionConfig.define(definition);
        RowConfig.define(definition);
        ConditionConfig.define(definition);
    }

    private static ConfigDef.Validator regex() {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    if (value != null && value.toString().length() > MAX_REGEX) {
                        throw new ConfigException(
                                name, value, "a regular expression of more than " + MAX_REGEX + " characters");
                    }
                    try {
                        Pattern.compile(value == null ? "" : value.toString());
                    } catch (PatternSyntaxException e) {
                        throw new ConfigException(
                                name,
                                value,
                                "not a regular expression: " + e.getDescription() + " at index " + e.getIndex());
                    } catch (StackOverflowError e) {
                        throw new ConfigException(
                                name, value, "a regular expression with too many nested groups; write a simpler one");
                    }
                },
                () -> "a regular expression of Java");
    }

    List<ConfigProblem> check() {
        List<ConfigProblem> problems = new ArrayList<>();
        if (!selectsTopics()) {
            // The plain keys are Connect's own: a route does not inherit its topics from them.
            problems.add(new ConfigProblem(
                    prefix(alias) + TOPICS,
                    "must name the topics of the route, unless " + prefix(alias) + TOPICS_REGEX + " is set"));
        }
        problems.addAll(TableConfig.check(settings));
        problems.addAll(RecordConfig.check(settings));
        problems.addAll(EachConfig.check(settings));
        problems.addAll(MappingConfig.check(settings));
        problems.addAll(FilterConfig.check(settings));
        problems.addAll(DeleteConfig.check(settings));
        problems.addAll(QueryConfig.check(settings));
        problems.addAll(RowConfig.check(settings));
        problems.addAll(ConditionConfig.check(settings));
        return problems;
    }

    /** Whether the route states which topics it takes, by name or by an expression. */
    boolean selectsTopics() {
        return isLone() || !topics().isEmpty() || topicsRegex != null;
    }

    /** Whether the key is set, for the route itself or as the plain key. */
    boolean isSet(String key) {
        return settings.original(key) != null;
    }

    /** The topics that the route names; none for a lone route. */
    List<String> topics() {
        return isLone() || !settings.has(TOPICS) ? List.of() : settings.getList(TOPICS);
    }

    /** The alias of the route; empty for a lone one. */
    public String alias() {
        return alias;
    }

    /** Whether records of this topic take the route. */
    public boolean takes(String topic) {
        return isLone()
                || topics().contains(topic)
                || (topicsRegex != null && topicsRegex.matcher(topic).matches());
    }

    private boolean isLone() {
        return alias.isEmpty();
    }

    /** The key that a value of this route comes from, or else the key to set. */
    public String fullKey(String key) {
        return settings.fullKey(key);
    }

    /** The value of a key of any type: the route's own or the inherited one. */
    public String text(String key) {
        return settings.text(key);
    }

    public TableConfig table() {
        return new TableConfig(settings);
    }

    public RecordConfig record() {
        return new RecordConfig(settings);
    }

    public QueryConfig query() {
        return new QueryConfig(settings);
    }

    /** How to turn records into rows. */
    public MappingRules rules() {
        MappingConfig mapping = new MappingConfig(settings);
        return new MappingRules(
                format(),
                new ConversionConfig(settings).options(),
                record().mapping(),
                mapping.fields(),
                mapping.failsOnExtraFields(),
                new DeleteConfig(settings).rules(),
                new FilterConfig(settings).condition(),
                row().writeTimes(),
                mapping.timestampUnit(),
                row().lifetimes(mapping),
                row().rowMaxBytes(),
                new EachConfig(settings).rules(),
                new ConditionConfig(settings).existing());
    }

    /** Decides which records the route writes; empty: all. */
    public Optional<RecordFilter> filter() {
        return new FilterConfig(settings).filter(format());
    }

    /** The one of the filter and the mapping, which decodes each value once; for the task's thread. */
    private synchronized ValueFormat format() {
        if (format == null) {
            format = record().valueFormat();
        }
        return format;
    }

    /** Finds the columns that records require. */
    public RecordColumns columns() {
        return new RecordColumns(
                record().mapping(),
                record().valueFormat(),
                table().primaryKeyColumns(),
                new EachConfig(settings).rules().map(EachRules::path).orElse(null));
    }

    public RowConfig row() {
        return new RowConfig(settings);
    }
}
