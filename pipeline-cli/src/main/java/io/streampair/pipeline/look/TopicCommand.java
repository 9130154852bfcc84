// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.look;

import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.MinimumLong;
import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.state.RunState;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "topic",
        description = "Prints the newest records of a topic of a running pipeline.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        footer = {
            "",
            "Prints keys and values as the text that they hold in Kafka, or in hexadecimal if they are not text."
        })
public final class TopicCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Mixin
    private RunOption run;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The topic (default: the one that the source writes).")
    private String name;

    @Option(
            names = {"-n", "--n"},
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            defaultValue = "10",
            description = "Print N records (default: ${DEFAULT-VALUE}).")
    private Long count;

    @Option(names = "--oldest", description = "Print the oldest records instead of the newest.")
    private boolean oldest;

    @Option(names = "--list", description = "Print the names of all topics, and how many records each holds.")
    private boolean list;

    public TopicCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        RunState state = run.live(home.get());
        try (TopicReader reader = new TopicReader(state.bootstrapServers())) {
            if (list) {
                reader.topics()
                        .forEach((topic, records) ->
                                terminal.line(topic + "  " + NumberText.counted(records, "record")));
                return 0;
            }
            String topic = name == null ? state.pipeline().topic() : name;
            long total = reader.read(topic, count, oldest, record -> terminal.line(RawRecordText.of(record)));
            terminal.line("");
            terminal.line(topic + " holds " + NumberText.counted(total, "record") + ".");
        }
        return 0;
    }
}
