// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.preview;

import io.streampair.faker.FakerSourceConfig;
import io.streampair.faker.RecordGenerator;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.MinimumLong;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.ConnectorSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
            "Keys and values are printed as Kafka would hold them. If the settings name a converter that is not"
                    + " Connect's own, they are printed as JSON."
        })
public final class PreviewCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The connector, as in the body of POST /connectors; by default connect-configs/faker-source.json.")
    private Path config;

    @Option(names = "--preset", paramLabel = "NAME", description = "The preset, if it is not the one in the file.")
    private String preset;

    @Option(
            names = {"-n", "--n"},
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            defaultValue = "10",
            description = "How many places of the stream to print; ${DEFAULT-VALUE} by default.")
    private Long places;

    @Option(
            names = "--from",
            paramLabel = "INDEX",
            converter = MinimumLong.AtLeastZero.class,
            defaultValue = "0",
            description = "The index of the first record to print; ${DEFAULT-VALUE} by default.")
    private Long from;

    @Option(names = "--settings", description = "Also print the settings, those that the preset stands for included.")
    private boolean settings;

    public PreviewCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        ConnectorSettings connector = ConnectorSettings.read(
                config == null ? home.get().resolve("connect-configs/faker-source.json") : config);
        Map<String, String> given = new LinkedHashMap<>(connector.config());
        if (preset != null) {
            given.put(FakerSourceConfig.PRESET, preset);
        }
        RecordGenerator generator = generator(connector.name(), given);
        if (settings) {
            new TreeMap<>(FakerSourceConfig.expanded(given))
                    .forEach((key, value) -> terminal.line(key + "=" + value.replace("\n", "\\n")));
            terminal.line("");
        }
        RecordText text = new RecordText(given);
        for (long index = from; index < from + places; index++) {
            for (SourceRecord record : generator.written(index)) {
                terminal.line(index + " " + text.of(record));
            }
        }
        return 0;
    }

    private static RecordGenerator generator(String name, Map<String, String> given) {
        try {
            return RecordGenerator.from(given);
        } catch (ConfigException e) {
            throw new CommandException("Invalid settings of " + name + ": " + e.getMessage(), e);
        }
    }
}
