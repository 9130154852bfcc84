// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.preview;

import io.streampair.faker.FakerSourceConfig;
import io.streampair.faker.RecordGenerator;
import io.streampair.faker.WorldRecords;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.MinimumLong;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.ConnectorChoice;
import io.streampair.pipeline.settings.ConnectorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.source.SourceRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "preview",
        description = "Prints records as the source would write them into Kafka. Needs no server.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        footer = {
            "",
            "Prints keys and values as Kafka would hold them, or as JSON if the settings name a converter"
                    + " that is not part of Connect; but decimals as numbers and bytes in hexadecimal, as 0x0a."
        })
public final class PreviewCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Option(
            names = {"--source", "--config"},
            paramLabel = "FILE",
            description = "The source's settings, as the JSON body of POST /connectors or as properties (default:"
                    + " connect-configs/faker-source.json).")
    private Path source;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Use this preset instead of the one in the file; without a file, in a topic of its name.")
    private String preset;

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "Use this definition of related streams, see docs/worlds.md.")
    private Path definition;

    @Option(
            names = {"-n", "--n"},
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            defaultValue = "10",
            description = "Print N positions of the stream, usually one record each (default: ${DEFAULT-VALUE}).")
    private Long places;

    @Option(
            names = "--from",
            paramLabel = "INDEX",
            converter = MinimumLong.AtLeastZero.class,
            defaultValue = "0",
            description = "Start at the record with this index (default: ${DEFAULT-VALUE}).")
    private Long from;

    @Option(names = "--settings", description = "Also print the settings, including those that the preset sets.")
    private boolean settings;

    public PreviewCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        ConnectorSettings connector = connector();
        Map<String, String> given = connector.config();
        RecordGenerator generator = WorldRecords.isWorld(given) ? null : generator(connector.name(), given);
        if (settings) {
            new TreeMap<>(FakerSourceConfig.expanded(given))
                    .forEach((key, value) -> terminal.line(key + "=" + value.replace("\n", "\\n")));
            terminal.line("");
        }
        RecordText text = new RecordText(given);
        if (generator == null) {
            printWorld(connector.name(), given, text);
            return 0;
        }
        for (long index = from; index < from + places && terminal.hasReader(); index++) {
            for (SourceRecord record : generator.written(index)) {
                terminal.line(index + " " + text.of(record));
            }
        }
        return 0;
    }

    private ConnectorSettings connector() {
        if (definition == null) {
            return new ConnectorChoice(preset, source, null).source(home.get());
        }
        if (preset != null || source != null) {
            throw new CommandException(
                    "--definition says all about the data: leave out --preset, --config and --source.");
        }
        try {
            return new ConnectorSettings(
                    String.valueOf(definition.getFileName()),
                    Map.of(FakerSourceConfig.DEFINITION, Files.readString(definition)));
        } catch (IOException e) {
            throw new CommandException("Cannot read " + definition + ": " + e.getMessage(), e);
        }
    }

    /** The records of all streams in the order of their time. */
    private void printWorld(String name, Map<String, String> given, RecordText text) {
        WorldRecords records;
        try {
            records = WorldRecords.from(given);
        } catch (ConfigException e) {
            throw new CommandException("Invalid settings of " + name + ": " + e.getMessage(), e);
        }
        for (long index = 0; index < from + places && terminal.hasReader(); index++) {
            SourceRecord record = records.next();
            if (record == null) {
                return;
            }
            if (index >= from) {
                terminal.line(index + " " + record.topic() + " " + text.of(record));
            }
        }
    }

    private static RecordGenerator generator(String name, Map<String, String> given) {
        try {
            return RecordGenerator.from(given);
        } catch (ConfigException e) {
            throw new CommandException("Invalid settings of " + name + ": " + e.getMessage(), e);
        }
    }
}
