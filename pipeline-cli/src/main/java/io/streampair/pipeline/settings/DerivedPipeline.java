// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import io.streampair.cassandra.config.RecordConfig;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.faker.FakerSourceConfig;
import io.streampair.faker.RecordGenerator;
import io.streampair.pipeline.command.CommandException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * A sink that fits a source: it reads the source's topic with the same converters into a table of that name, with a
 * column for each field.
 */
final class DerivedPipeline {
    private static final String KEY_CONVERTER = "key.converter";
    private static final String VALUE_CONVERTER = "value.converter";
    private static final String JSON = "org.apache.kafka.connect.json.JsonConverter";
    private static final String TEXT = "org.apache.kafka.connect.storage.StringConverter";
    private static final String GROUP_OVERRIDE = "consumer.override.group.id";

    private final ConnectorSettings source;
    private final Map<String, String> expanded;
    private final String format;

    private DerivedPipeline(ConnectorSettings given) {
        expanded = FakerSourceConfig.expanded(given.config());
        format = expanded.getOrDefault(FakerSourceConfig.VALUE_FORMAT, "struct");
        source = given.with(converters(given.config(), format));
    }

    /**
     * The pipeline of a source and a sink for it.
     *
     * @param like a sink whose address of Cassandra, keyspace and intervals the new one shares
     * @throws CommandException if the source's settings are invalid or no sink follows from them
     */
    static PipelineSettings of(ConnectorSettings source, ConnectorSettings like) {
        try {
            DerivedPipeline derived = new DerivedPipeline(source);
            return new PipelineSettings(derived.source, derived.sink(like));
        } catch (ConfigException e) {
            throw new CommandException("Invalid settings of " + source.name() + ": " + e.getMessage(), e);
        }
    }

    /** The converters, where the source names none: those that keep the types of keys and values. */
    static Map<String, String> converters(Map<String, String> given, String format) {
        Map<String, String> added = new LinkedHashMap<>();
        if (!given.containsKey(KEY_CONVERTER)) {
            added.put(KEY_CONVERTER, JSON);
            added.put(KEY_CONVERTER + ".schemas.enable", "true");
        }
        if (!given.containsKey(VALUE_CONVERTER)) {
            boolean isText = !format.equals("struct") && !format.equals("map");
            added.put(VALUE_CONVERTER, isText ? TEXT : JSON);
            if (!isText) {
                added.put(VALUE_CONVERTER + ".schemas.enable", Boolean.toString(format.equals("struct")));
            }
        }
        return added;
    }

    private ConnectorSettings sink(ConnectorSettings like) {
        String topic = expanded.get(FakerSourceConfig.TOPIC);
        TableColumns columns = columns();
        if (columns.primaryKey() == null) {
            throw new CommandException(
                    "The source " + source.name() + " has no " + FakerSourceConfig.KEY_FIELD
                            + ", so that no primary key follows from it: set it, or name the sink's settings with --sink FILE.");
        }
        Map<String, String> config = shared(source, like);
        config.put("topics", topic);
        config.put("errors.deadletterqueue.topic.name", topic + ".dlq");
        config.put(TableConfig.TABLE, topic.replaceAll("[^A-Za-z0-9_]", "_"));
        config.put(TableConfig.TABLE_COLUMNS, columns.definitions());
        config.put(TableConfig.TABLE_PRIMARY_KEY, columns.primaryKey());
        config.put(RecordConfig.MAPPING, columns.mapping());
        config.putAll(sinkFormat());
        return new ConnectorSettings(like.name(), config);
    }

    /** The settings of a sink for a source that another sink and the source give: all but the topics and their tables. */
    static Map<String, String> shared(ConnectorSettings source, ConnectorSettings like) {
        Map<String, String> config = new LinkedHashMap<>(like.config());
        config.keySet()
                .removeIf(key -> key.startsWith("value.")
                        || key.startsWith("key.")
                        || key.startsWith("table")
                        || key.equals(RecordConfig.MAPPING)
                        || key.equals(GROUP_OVERRIDE));
        config.put(TableConfig.TABLE_CREATE, "true");
        source.config().forEach((key, value) -> {
            if (key.startsWith(KEY_CONVERTER) || key.startsWith(VALUE_CONVERTER)) {
                config.put(key, value);
            }
        });
        return config;
    }

    private TableColumns columns() {
        if (format.equals("template")) {
            return TableColumns.ofText();
        }
        Map<String, String> asStruct = new TreeMap<>(source.config());
        asStruct.put(FakerSourceConfig.VALUE_FORMAT, "struct");
        SourceRecord record = RecordGenerator.from(asStruct).generate(0);
        Schema key = record.keySchema();
        return TableColumns.of(record.valueSchema(), keyFields(), key, deletes(), event());
    }

    private List<String> keyFields() {
        String fields = expanded.getOrDefault(FakerSourceConfig.KEY_FIELD, "").strip();
        return fields.isEmpty() ? List.of() : List.of(fields.split("\\s*,\\s*", -1));
    }

    private boolean deletes() {
        return !expanded.getOrDefault(FakerSourceConfig.TOMBSTONE_RATE, "0").matches("0*\\.?0*");
    }

    /** The field that distinguishes the records of one key; null if each replaces the one before it. */
    private String event() {
        if (deletes()) {
            return null;
        }
        List<String> generators = expanded.containsKey(FakerSourceConfig.KEYS)
                ? List.of("version")
                : List.of("uuid", "sequence", "unique");
        for (String field : expanded.getOrDefault(FakerSourceConfig.FIELDS, "").split("\\s*,\\s*", -1)) {
            if (generators.contains(expanded.get("fields." + field + ".generator"))
                    && !keyFields().contains(field)) {
                return field;
            }
        }
        return null;
    }

    private Map<String, String> sinkFormat() {
        return switch (format) {
            case "json" -> Map.of(RecordConfig.VALUE_FORMAT, "json");
            case "template" -> Map.of(RecordConfig.VALUE_FORMAT, "raw");
            case "delimited" ->
                Map.of(
                        RecordConfig.VALUE_FORMAT,
                        "delimited",
                        RecordConfig.VALUE_DELIMITER,
                        expanded.getOrDefault("value.delimiter", ","),
                        RecordConfig.VALUE_FIELDS,
                        expanded.get(FakerSourceConfig.FIELDS));
            default -> Map.of();
        };
    }
}
