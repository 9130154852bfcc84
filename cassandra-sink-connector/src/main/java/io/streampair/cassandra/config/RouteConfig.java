// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.mapping.MappingRules;
import io.streampair.cassandra.schema.RecordColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** The way from topics to a table: which topics, which table, and how their records become its rows. */
public final class RouteConfig {
    public static final String TOPICS = "topics";
    public static final String TOPICS_REGEX = "topics.regex";

    private static final String GROUP = "Routes";

    private final RouteSettings settings;
    private final String alias;

    private RouteConfig(RouteSettings settings, String alias) {
        this.settings = settings;
        this.alias = alias;
    }

    /** The route of a sink that names none: the plain keys are its, and it takes all topics. */
    static RouteConfig lone(AbstractConfig config) {
        return new RouteConfig(new RouteSettings(config, ""), "");
    }

    static RouteConfig named(AbstractConfig config, String alias) {
        return new RouteConfig(new RouteSettings(config, prefix(alias)), alias);
    }

    /** What the keys of a route begin with. */
    static String prefix(String alias) {
        return RoutesConfig.PREFIX + alias + ".";
    }

    /** Defines what a route may have of its own; but for the topics these are the plain keys too. */
    static void defineTopics(ConfigDef definition) {
        definition
                .define(
                        TOPICS,
                        Type.LIST,
                        null,
                        Importance.HIGH,
                        "The topics whose records take this route, as they are called after all transforms.",
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
                        "A regular expression that matches the whole name of each topic whose records take this route, in place "
                                + "of or beside the topics of the route.",
                        GROUP,
                        2,
                        Width.LONG,
                        "Regular expression of topics");
    }

    /** Defines what a route may have of its own and has of the plain keys else. */
    static void define(ConfigDef definition) {
        TableConfig.define(definition);
        RecordConfig.define(definition);
        MappingConfig.define(definition);
        DeleteConfig.define(definition);
        QueryConfig.define(definition);
        ConversionConfig.define(definition);
        RowConfig.define(definition);
    }

    private static ConfigDef.Validator regex() {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    try {
                        Pattern.compile(value == null ? "" : value.toString());
                    } catch (PatternSyntaxException e) {
                        throw new ConfigException(
                                name, value, "is no regular expression: " + e.getDescription() + " at " + e.getIndex());
                    }
                },
                () -> "a regular expression of Java");
    }

    List<ConfigProblem> check() {
        List<ConfigProblem> problems = new ArrayList<>();
        if (!saysTopics()) {
            // Not the plain keys, which are Connect's own: no route takes its topics from them.
            problems.add(new ConfigProblem(
                    prefix(alias) + TOPICS,
                    "must name the topics of the route, or " + prefix(alias) + TOPICS_REGEX + " must match them"));
        }
        problems.addAll(TableConfig.check(settings));
        problems.addAll(RecordConfig.check(settings));
        problems.addAll(DeleteConfig.check(settings));
        problems.addAll(QueryConfig.check(settings));
        return problems;
    }

    /** Whether it says which topics it takes, by names or by an expression. */
    boolean saysTopics() {
        return isLone() || !topics().isEmpty() || topicsRegex() != null;
    }

    /** The topics that it names; none for a lone route. */
    List<String> topics() {
        return isLone() || !settings.has(TOPICS) ? List.of() : settings.getList(TOPICS);
    }

    private Pattern topicsRegex() {
        return isLone() || !settings.has(TOPICS_REGEX) ? null : Pattern.compile(settings.getString(TOPICS_REGEX));
    }

    /** What the route is called; empty for a lone one. */
    public String alias() {
        return alias;
    }

    /** Whether records of this topic take this route. */
    public boolean takes(String topic) {
        Pattern regex = topicsRegex();
        return isLone()
                || topics().contains(topic)
                || (regex != null && regex.matcher(topic).matches());
    }

    private boolean isLone() {
        return alias.isEmpty();
    }

    /** The key that a value of this route is from, or that it should be given by. */
    public String fullKey(String key) {
        return settings.fullKey(key);
    }

    /** The value of a key, the route's own or the plain one. */
    public String text(String key) {
        return settings.getString(key);
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

    /** How records become what is written. */
    public MappingRules rules() {
        MappingConfig mapping = new MappingConfig(settings);
        return new MappingRules(
                record().valueFormat(),
                new ConversionConfig(settings).options(),
                record().mapping(),
                mapping.fields(),
                mapping.failsOnExtraFields(),
                new DeleteConfig(settings).rules(),
                row().usesRecordTimestamp(),
                mapping.timestampUnit(),
                mapping.ttlUnit(),
                row().rowMaxBytes());
    }

    /** The columns that records ask for. */
    public RecordColumns columns() {
        return new RecordColumns(record().mapping(), record().valueFormat(), table().primaryKeyColumns());
    }

    public RowConfig row() {
        return new RowConfig(settings);
    }
}
