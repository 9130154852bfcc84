// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.deadletters;

import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.MinimumLong;
import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.look.RawRecordText;
import io.streampair.pipeline.look.TopicReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "dlq",
        description = "Prints the newest records of a sink's dead letter queue, and why each is there.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class)
public final class DlqCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Mixin
    private QueueOption option;

    @Option(
            names = {"-n", "--n"},
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            defaultValue = "10",
            description = "Print N records (default: ${DEFAULT-VALUE}).")
    private Long count;

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            description = "The topic with the dead letters (default: the dead letter queue of the sink).")
    private String topic;

    private DlqCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    /** The command and those below it; without one of these it does what {@code show} does. */
    public static CommandLine line(Terminal terminal, Supplier<Path> home) {
        return new CommandLine(new DlqCommand(terminal, home))
                .addSubcommand("show", new DlqCommand(terminal, home))
                .addSubcommand(new ListCommand(terminal, home))
                .addSubcommand(new RedriveCommand(terminal, home));
    }

    @Override
    public Integer call() {
        ConnectCluster cluster = option.cluster(home.get());
        String letters = topic == null ? option.queue(cluster).topic() : topic;
        try (TopicReader reader = new TopicReader(cluster.bootstrapServers())) {
            if (!reader.topics().containsKey(letters)) {
                terminal.line("The dead letter queue " + letters + " does not exist yet: no record was reported.");
                return 0;
            }
            long total = reader.read(
                    letters,
                    count,
                    false,
                    record -> RawRecordText.ofDeadLetter(record).lines().forEach(terminal::line));
            terminal.line(letters + " holds " + NumberText.counted(total, "record") + ".");
        }
        return 0;
    }
}
