// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.look;

import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.MinimumLong;
import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.state.RunState;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "dlq",
        description =
                "Prints the newest records of the dead letter queue of a running pipeline, and why each is there.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class)
public final class DlqCommand implements Callable<Integer> {
    private static final String TOPIC = "errors.deadletterqueue.topic.name";

    private final Terminal terminal;
    private final Supplier<Path> home;

    @Mixin
    private RunOption run;

    @Option(
            names = {"-n", "--n"},
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            defaultValue = "10",
            description = "Print N records (default: ${DEFAULT-VALUE}).")
    private Long count;

    public DlqCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        RunState state = run.live(home.get());
        ConnectorSettings sink = state.pipeline().sink();
        String topic = sink.config().getOrDefault(TOPIC, "");
        if (topic.isEmpty()) {
            throw new CommandException(sink.name() + " has no dead letter queue: set " + TOPIC + " in its settings.");
        }
        try (TopicReader reader = new TopicReader(state.bootstrapServers())) {
            if (!reader.topics().containsKey(topic)) {
                terminal.line("The dead letter queue " + topic + " does not exist yet: no record was reported.");
                return 0;
            }
            long total = reader.read(
                    topic,
                    count,
                    false,
                    record -> RawRecordText.ofDeadLetter(record).forEach(terminal::line));
            terminal.line(topic + " holds " + NumberText.counted(total, "record") + ".");
        }
        return 0;
    }
}
