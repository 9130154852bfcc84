// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import io.streampair.cassandra.config.RecordConfig;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.faker.WorldRecords;
import io.streampair.faker.WorldTopic;
import io.streampair.pipeline.command.CommandException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;

/**
 * A sink that fits a world: a route from each topic to a table of its name, with a column for each field and the record's key
 * as the primary key.
 */
final class DerivedWorld {
    private static final String FORMAT = "value.format";

    private final ConnectorSettings source;
    private final Map<String, WorldTopic> topics;

    private DerivedWorld(ConnectorSettings source) {
        this.source = source;
        this.topics = WorldRecords.from(source.config()).topics();
    }

    /**
     * The pipeline of a source and a sink for it.
     *
     * @param like a sink whose address of Cassandra, keyspace and intervals the new one shares
     * @throws CommandException if the source's settings are invalid or no sink follows from them
     */
    static PipelineSettings of(ConnectorSettings source, ConnectorSettings like) {
        String format = source.config().getOrDefault(FORMAT, "struct");
        if (!format.equals("struct")) {
            throw new CommandException("The source " + source.name() + " has " + FORMAT + "=" + format
                    + ", so that no columns follow from it: remove it, or name the sinks' settings with --sink FILE.");
        }
        ConnectorSettings typed = source.with(DerivedPipeline.converters(source.config(), format));
        try {
            return new PipelineSettings(typed, new DerivedWorld(typed).sink(like));
        } catch (ConfigException e) {
            throw new CommandException("Invalid settings of " + source.name() + ": " + e.getMessage(), e);
        }
    }

    private ConnectorSettings sink(ConnectorSettings like) {
        Map<String, String> config = DerivedPipeline.shared(source, like);
        config.put("topics", String.join(",", topics.keySet()));
        config.put("errors.deadletterqueue.topic.name", source.name() + ".dlq");
        Map<String, List<String>> keys = new KeyFields(source.config(), topics).byTopic();
        config.put("routes", topics.keySet().stream().map(DerivedWorld::alias).collect(Collectors.joining(",")));
        topics.forEach((name, topic) -> route(name, topic, keys.get(name), config));
        return new ConnectorSettings(like.name(), config);
    }

    private void route(String name, WorldTopic topic, List<String> keyFields, Map<String, String> config) {
        if (topic.key() == null) {
            throw new CommandException("The records of topic " + name + " have no key, so that no primary key follows"
                    + " from them: set key in the definition, or name the sinks' settings with --sink FILE.");
        }
        boolean isEnvelope = topic.value().field("op") != null && topic.value().field("after") != null;
        Schema row = isEnvelope ? topic.value().field("after").schema() : topic.value();
        String prefix = "routes." + alias(name) + ".";
        Map<String, String> own = new LinkedHashMap<>();
        if (isEnvelope) {
            own.put(RecordConfig.VALUE_FORMAT, "debezium");
        }
        boolean hasKeyColumn = keyFields.stream().allMatch(field -> row.field(field) != null);
        TableColumns columns =
                TableColumns.of(row, hasKeyColumn ? keyFields : List.of(), topic.key(), hasKeyColumn, null);
        own.put("topics", name);
        own.put(TableConfig.TABLE, name.replaceAll("[^A-Za-z0-9_]", "_"));
        own.put(TableConfig.TABLE_COLUMNS, columns.definitions());
        own.put(TableConfig.TABLE_PRIMARY_KEY, columns.primaryKey());
        own.put(RecordConfig.MAPPING, columns.mapping());
        if (!hasKeyColumn) {
            throw new CommandException("The key of topic " + name + " is not among its fields, so that no primary key"
                    + " follows from them: write it as a field, or name the sinks' settings with --sink FILE.");
        }
        own.forEach((key, value) -> config.put(prefix + key, value));
    }

    private static String alias(String topic) {
        return topic.replaceAll("[^A-Za-z0-9_]", "_");
    }

    /** The fields that records' keys consist of. */
    private record KeyFields(Map<String, String> config, Map<String, WorldTopic> topics) {
        private Map<String, List<String>> byTopic() {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            Map<String, String> lone = new LoneKeys(config, topics).byTopic();
            topics.forEach((name, topic) -> fields.put(
                    name,
                    topic.key() != null && topic.key().type() == Schema.Type.STRUCT
                            ? topic.key().fields().stream().map(Field::name).toList()
                            : List.of(lone.getOrDefault(name, ""))));
            return fields;
        }
    }
}
