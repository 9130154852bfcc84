// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import io.streampair.cassandra.config.ConnectionConfig;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.faker.FakerSourceConfig;
import io.streampair.faker.WorldRecords;
import io.streampair.pipeline.command.CommandException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * A source, the sinks that read its topics, and what the commands need to know of their settings.
 *
 * @param sink the first of the sinks
 * @param moreSinks the others: a source of one stream has none
 * @param tables statements of CQL that create the tables
 */
public record PipelineSettings(
        ConnectorSettings source, ConnectorSettings sink, List<ConnectorSettings> moreSinks, String tables) {
    private static final double LOW_RATE = 2_000;
    private static final String GROUP_OVERRIDE = "consumer.override.group.id";

    /** Kept data of earlier versions know neither more sinks nor tables. */
    public PipelineSettings {
        moreSinks = moreSinks == null ? List.of() : List.copyOf(moreSinks);
        tables = tables == null ? "" : tables;
    }

    /** A source and the only sink for it, which creates its table. */
    public PipelineSettings(ConnectorSettings source, ConnectorSettings sink) {
        this(source, sink, List.of(), "");
    }

    /**
     * The connectors of {@code connect-configs/}.
     *
     * @throws CommandException if the sink does not read the topic that the source writes
     */
    public static PipelineSettings read(Path home) {
        PipelineSettings pipeline = new ConnectorChoice(null, null, null).read(home);
        pipeline.requireConnected();
        return pipeline;
    }

    /** @throws CommandException with a line for each mistake in the settings */
    public void requireValid() {
        SettingsCheck.require(this);
        requireConnected();
    }

    private void requireConnected() {
        for (ConnectorSettings each : sinks()) {
            if (topicsOf(each).isEmpty()) {
                String regex = each.config().getOrDefault("topics.regex", "");
                throw new CommandException("The connector " + source.name() + " writes the topic"
                        + (topics().size() == 1 ? " " : "s ") + String.join(", ", topics()) + ", but " + each.name()
                        + " has "
                        + (regex.isEmpty()
                                ? "topics=" + each.config().getOrDefault("topics", "")
                                : "topics.regex=" + regex)
                        + ". Add the topic to it.");
            }
        }
    }

    public PipelineSettings with(Map<String, String> ofSource, Map<String, String> ofSink) {
        return new PipelineSettings(
                source.with(ofSource),
                sink.with(ofSink),
                moreSinks.stream().map(each -> each.with(ofSink)).toList(),
                tables);
    }

    /** All sinks. */
    public List<ConnectorSettings> sinks() {
        List<ConnectorSettings> sinks = new ArrayList<>(List.of(sink));
        sinks.addAll(moreSinks);
        return sinks;
    }

    /** Whether the source writes several streams of one definition. */
    public boolean isWorld() {
        return WorldRecords.isWorld(source.config());
    }

    /** The topics that the source writes. */
    public List<String> topics() {
        return isWorld()
                ? List.copyOf(ofSource(WorldRecords::from).topics().keySet())
                : List.of(sourceConfig().getString(FakerSourceConfig.TOPIC));
    }

    /** Those of the source's topics that a sink reads. */
    public List<String> topicsOf(ConnectorSettings reader) {
        List<String> named =
                Arrays.asList(reader.config().getOrDefault("topics", "").strip().split("\\s*,\\s*", -1));
        String regex = reader.config().getOrDefault("topics.regex", "");
        return topics().stream()
                .filter(topic -> named.contains(topic) || topic.matches(regex))
                .toList();
    }

    /** The first of the topics, the only one of one stream. */
    public String topic() {
        return topics().get(0);
    }

    /** Whether the source must write each record once. */
    public boolean isExactlyOnce() {
        return "required".equalsIgnoreCase(source.config().getOrDefault("exactly.once.support", ""));
    }

    /** Whether the source never ends. */
    public boolean isEndless() {
        return isWorld() ? ofSource(WorldRecords::from).isEndless() : count() < 0;
    }

    /** How many records the source generates, by count or duration.ms; -1 if unbounded. */
    public long count() {
        return ofSource(FakerSourceConfig::records);
    }

    /** Whether the source is so slow, by a constant rate, that the servers need not be fast. */
    public boolean hasLowRate() {
        if (isWorld()) {
            return false;
        }
        Map<String, String> settings = ofSource(FakerSourceConfig::expanded);
        boolean isConstant = settings.keySet().stream().noneMatch(key -> key.startsWith(FakerSourceConfig.RATE + "."));
        double rate = sourceConfig().getDouble(FakerSourceConfig.RATE);
        return isConstant && rate > 0 && rate <= LOW_RATE;
    }

    public int splits() {
        return sourceConfig().getInt(FakerSourceConfig.SPLITS);
    }

    /** Whether records are versions of a bounded number of keys. */
    public boolean isChangelog() {
        return sourceConfig().getLong(FakerSourceConfig.KEYS) > 0;
    }

    /** Whether the number of records in the topic differs from the source's count. */
    public boolean repeatsOrLeavesOut() {
        return isAboveZero(FakerSourceConfig.DUPLICATE_RATE) || isAboveZero(FakerSourceConfig.DROP_RATE);
    }

    /**
     * Rejects settings whose rows a check cannot recompute.
     *
     * @throws CommandException naming the source's key
     */
    public void requireCheckable() {
        if (isAboveZero(FakerSourceConfig.POISON_RATE)) {
            throw uncheckable(
                    FakerSourceConfig.POISON_RATE,
                    "verify does not know what the sink does with a damaged value. Set it to 0");
        }
        if (isAboveZero(FakerSourceConfig.TOMBSTONE_RATE)) {
            throw uncheckable(
                    FakerSourceConfig.TOMBSTONE_RATE,
                    "verify does not know what the sink does with a deleted row. Set it to 0");
        }
        boolean clock =
                sourceConfig().getString(FakerSourceConfig.RECORD_TIMESTAMP).equals("clock");
        for (String key :
                List.of(FakerSourceConfig.LATE_RATE, FakerSourceConfig.EARLY_RATE, FakerSourceConfig.REORDER_RATE)) {
            if (clock && isChangelog() && isAboveZero(key)) {
                throw uncheckable(
                        key,
                        "the version with the later timestamp wins, which need not be the newer one."
                                + " Set it to 0, or " + FakerSourceConfig.RECORD_TIMESTAMP + "=none");
            }
        }
    }

    private CommandException uncheckable(String key, String reason) {
        return new CommandException("Cannot check the rows of " + source.name() + " with " + key + "="
                + sourceConfig().getDouble(key) + ": " + reason + ".");
    }

    private boolean isAboveZero(String key) {
        return sourceConfig().getDouble(key) > 0;
    }

    private AbstractConfig sourceConfig() {
        return ofSource(config ->
                new AbstractConfig(FakerSourceConfig.definition(), FakerSourceConfig.expanded(config), false));
    }

    private <T> T ofSource(Function<Map<String, String>, T> reader) {
        try {
            return reader.apply(source.config());
        } catch (ConfigException e) {
            throw new CommandException("Invalid settings of " + source.name() + ": " + e.getMessage(), e);
        }
    }

    /** The consumer group of the sink. */
    public String group() {
        return groupOf(sink);
    }

    /** The consumer group of one of the sinks. */
    public static String groupOf(ConnectorSettings reader) {
        return reader.config().getOrDefault(GROUP_OVERRIDE, "connect-" + reader.name());
    }

    public Duration flushInterval() {
        return sinkConfig().window().policy().age();
    }

    /** The keyspace and the table; the first one if there are several. */
    public String table() {
        return tableNames().get(0);
    }

    /** The keyspaces and the tables that all topics go to. */
    public List<String> tableNames() {
        if (!isWorld()) {
            return List.of(route(sinkConfig()).table().nameFor(topic()).toString());
        }
        Set<String> names = new LinkedHashSet<>();
        for (ConnectorSettings each : sinks()) {
            SinkConfig config = sinkConfig(each, "localhost", "unknown");
            for (String topic : topicsOf(each)) {
                config.routes().stream()
                        .filter(route -> route.takes(topic))
                        .forEach(route -> names.add(route.table().nameFor(topic).toString()));
            }
        }
        return List.copyOf(names);
    }

    /** The route that the records take; the first one if several match. */
    public RouteConfig route(SinkConfig config) {
        return config.routes().stream()
                .filter(route -> route.takes(topic()))
                .findFirst()
                .orElseThrow(() -> new CommandException("No route of " + sink.name() + " matches topic " + topic()
                        + ". Add it to the topics of a route."));
    }

    private SinkConfig sinkConfig() {
        return sinkConfig("localhost", "unknown");
    }

    /** The sink's settings, with an address of Cassandra in place of the variables that only a worker resolves. */
    public SinkConfig sinkConfig(String contactPoints, String localDatacenter) {
        return sinkConfig(sink, contactPoints, localDatacenter);
    }

    /** The settings of one of the sinks, with an address of Cassandra. */
    public SinkConfig sinkConfig(ConnectorSettings reader, String contactPoints, String localDatacenter) {
        Map<String, String> address = Map.of(
                ConnectionConfig.CONTACT_POINTS, contactPoints, ConnectionConfig.LOCAL_DATACENTER, localDatacenter);
        try {
            return new SinkConfig(reader.with(address).config());
        } catch (ConfigException e) {
            throw new CommandException("Invalid settings of " + reader.name() + ": " + e.getMessage(), e);
        }
    }
}
