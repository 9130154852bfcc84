// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cassandra.config.WindowConfig;
import io.streampair.faker.FakerSourceConfig;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.MinimumLong;
import io.streampair.pipeline.settings.ConnectorChoice;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.settings.WorldOverrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that choose the connectors' files and override their settings. */
public final class PipelineOptions {
    private static final String TASKS_MAX = "tasks.max";
    /** How {@link RateConverter} reads max. */
    private static final String UNLIMITED = "-1";

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Generate the records of this preset, such as orders, into a topic and a table of its name;"
                    + " one that is a world, such as shop, into the topics and tables of connect-configs/shop.")
    private String preset;

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "Generate the world that this file defines, in YAML or JSON: several streams, each into its"
                    + " topics.")
    private Path definition;

    @Option(
            names = "--source",
            paramLabel = "FILE",
            description = "The source's settings, as the JSON body of POST /connectors or as properties (default:"
                    + " connect-configs/faker-source.json).")
    private Path source;

    @Option(
            names = "--sink",
            paramLabel = "FILE",
            description = "The sink's settings, in the same forms (default: connect-configs/cassandra-sink.json, or"
                    + " settings that follow from the source's if those do not fit). Repeat it for more sinks.")
    private List<Path> sinks = new ArrayList<>();

    @Option(
            names = "--tables",
            paramLabel = "FILE",
            description = "Statements of CQL that create the keyspaces and tables of a world, each ended by a"
                    + " semicolon.")
    private Path tables;

    @Option(
            names = "--records",
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            description = "Generate N records, end once all are in Cassandra, and fail if a row is missing, wrong or"
                    + " surplus. By default generate records until Ctrl-C.")
    Long records;

    @Option(
            names = "--rate",
            paramLabel = "R",
            converter = RateConverter.class,
            description = "Generate R records per second; max: as fast as possible.")
    private String rate;

    @Option(
            names = "--pace",
            paramLabel = "P",
            description = "How the logical time of a world goes by: 1x, 60x, live, or max.")
    private String pace;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "The seed of the records: the same seed gives the same records.")
    private Long seed;

    @Option(
            names = "--tasks",
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            description = "Run up to N tasks of each connector.")
    private Long tasks;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            description = "Create the topic with N partitions if it does not exist yet.")
    private Long partitions;

    @Option(
            names = "--flush-interval",
            paramLabel = "MS",
            converter = MinimumLong.AtLeastOne.class,
            description = "Write the collected records every MS milliseconds.")
    private Long flushInterval;

    /** The connectors' files. */
    ConnectorChoice choice() {
        return new ConnectorChoice(preset, definition, source, sinks, tables);
    }

    public PipelineSettings applyTo(PipelineSettings pipeline) {
        Map<String, String> source = new LinkedHashMap<>();
        Map<String, String> sink = new LinkedHashMap<>();
        if (pipeline.isWorld()) {
            source.putAll(ofWorld());
        } else {
            put(source, FakerSourceConfig.COUNT, records);
            put(source, FakerSourceConfig.RATE, rate);
            put(source, FakerSourceConfig.SEED, seed);
        }
        put(source, TASKS_MAX, tasks);
        put(source, "topic.creation.default.partitions", partitions);
        put(sink, TASKS_MAX, tasks);
        put(sink, WindowConfig.FLUSH_INTERVAL_MS, flushInterval);
        return pipeline.with(source, sink);
    }

    /** A world says in its definition how fast its records come. */
    private Map<String, String> ofWorld() {
        Map<String, String> settings = WorldOverrides.of(records, seed);
        if (rate != null && !rate.equals(UNLIMITED)) {
            throw new CommandException(
                    "--rate " + rate + " does not suit a world: its definition says by arrive and life"
                            + " how many records there are, and by pace how fast. Pass --pace, such as 60x, or --rate max.");
        }
        put(settings, WorldOverrides.PACE, rate == null ? pace : "max");
        return settings;
    }

    private static void put(Map<String, String> settings, String key, Object value) {
        if (value != null) {
            settings.put(key, value.toString());
        }
    }
}
