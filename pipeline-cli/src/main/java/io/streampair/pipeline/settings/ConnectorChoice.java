// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import io.streampair.cassandra.CassandraSinkConnector;
import io.streampair.faker.FakerSourceConfig;
import io.streampair.faker.FakerSourceConnector;
import io.streampair.faker.WorldRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which connectors to run.
 *
 * @param preset the source's preset; null for that of its file
 * @param definition the file with the definition of a world; null for that of the source, if it has one
 * @param source the source's file; null for the shipped one
 * @param sinks the sinks' files; none for the shipped one if it fits the source, else for one that is derived from it
 * @param tables the file with the statements that create the tables; null for that beside the shipped sinks
 */
public record ConnectorChoice(String preset, Path definition, Path source, List<Path> sinks, Path tables) {
    /** The preset of the shipped source. */
    private static final String SHIPPED_PRESET = "registered-user";

    private static final String TOPICS = "topics";

    /** Keeps the list. */
    public ConnectorChoice {
        sinks = List.copyOf(sinks);
    }

    /**
     * A source of one stream, or the shipped one of a world.
     *
     * @param sink null for the shipped or a derived one
     */
    public ConnectorChoice(String preset, Path source, Path sink) {
        this(preset, null, source, sink == null ? List.of() : List.of(sink), null);
    }

    /**
     * The connectors, whose settings may have mistakes.
     *
     * @throws io.streampair.pipeline.command.CommandException if a file cannot be read, or no sink follows from the
     *     source
     */
    public PipelineSettings read(Path home) {
        ConnectorSettings shippedSink = ConnectorSettings.read(file(home, "cassandra-sink.json"));
        List<ConnectorSettings> givenSinks = sinks.stream()
                .map(each -> withClass(each, CassandraSinkConnector.class))
                .toList();
        ConnectorSettings givenSink = givenSinks.isEmpty() ? null : givenSinks.get(0);
        ConnectorSettings chosen = source(home, givenSink);
        if (WorldRecords.isWorld(chosen.config())) {
            return new WorldFiles(home, preset).pipeline(chosen, givenSinks, tables, shippedSink);
        }
        if (givenSink == null && !fits(shippedSink, chosen)) {
            SettingsCheck.requireSource(chosen);
            return DerivedPipeline.of(chosen, shippedSink);
        }
        return new PipelineSettings(
                chosen,
                givenSink == null ? shippedSink : givenSink,
                givenSinks.isEmpty() ? List.of() : givenSinks.subList(1, givenSinks.size()),
                WorldFiles.text(tables));
    }

    /** The source alone, whose settings may have mistakes. */
    public ConnectorSettings source(Path home) {
        return source(home, null);
    }

    private ConnectorSettings source(Path home, ConnectorSettings givenSink) {
        ConnectorSettings one = stream(home, givenSink);
        if (definition == null) {
            return one;
        }
        Map<String, String> config = new LinkedHashMap<>(one.config());
        if (source == null) {
            config.keySet().removeAll(converters(one).keySet());
            config.keySet().removeAll(List.of(FakerSourceConfig.TOPIC, FakerSourceConfig.SEED, FakerSourceConfig.RATE));
        }
        config.remove(FakerSourceConfig.PRESET);
        config.put(FakerSourceConfig.DEFINITION, WorldFiles.text(definition));
        return new ConnectorSettings(one.name(), config);
    }

    private ConnectorSettings stream(Path home, ConnectorSettings givenSink) {
        if (source != null) {
            ConnectorSettings file = withClass(source, FakerSourceConnector.class);
            return preset == null ? file : file.with(Map.of(FakerSourceConfig.PRESET, preset));
        }
        Path ofWorld = new WorldFiles(home, preset).source();
        if (preset != null && Files.exists(ofWorld)) {
            return ConnectorSettings.read(ofWorld);
        }
        ConnectorSettings shipped = ConnectorSettings.read(file(home, "faker-source.json"));
        if (preset == null || (preset.equals(SHIPPED_PRESET) && givenSink == null)) {
            return shipped;
        }
        // The shipped file's topic and converters are those of its own preset.
        Map<String, String> config = new LinkedHashMap<>(shipped.config());
        config.keySet().removeAll(converters(shipped).keySet());
        config.put(FakerSourceConfig.PRESET, preset);
        config.put(FakerSourceConfig.TOPIC, preset);
        if (givenSink != null) {
            config.putAll(converters(givenSink));
            String topics = givenSink.config().getOrDefault(TOPICS, "").strip();
            if (!topics.isEmpty() && !topics.contains(",")) {
                config.put(FakerSourceConfig.TOPIC, topics);
            }
        }
        return new ConnectorSettings(shipped.name(), config);
    }

    /** Whether the shipped sink reads what the source writes. */
    private static boolean fits(ConnectorSettings shippedSink, ConnectorSettings chosen) {
        return SHIPPED_PRESET.equals(chosen.config().get(FakerSourceConfig.PRESET))
                && shippedSink.config().get(TOPICS).equals(chosen.config().get(FakerSourceConfig.TOPIC))
                && converters(shippedSink).equals(converters(chosen));
    }

    private static Map<String, String> converters(ConnectorSettings connector) {
        Map<String, String> converters = new TreeMap<>(connector.config());
        converters.keySet().removeIf(key -> !key.matches("(key|value)\\.converter(\\..*)?"));
        return converters;
    }

    /** Examples of settings often leave out the class. */
    private static ConnectorSettings withClass(Path file, Class<?> type) {
        ConnectorSettings settings = ConnectorSettings.read(file);
        return settings.config().containsKey(SettingsCheck.CONNECTOR_CLASS)
                ? settings
                : settings.with(Map.of(SettingsCheck.CONNECTOR_CLASS, type.getName()));
    }

    private static Path file(Path home, String name) {
        return home.resolve("connect-configs").resolve(name);
    }
}
