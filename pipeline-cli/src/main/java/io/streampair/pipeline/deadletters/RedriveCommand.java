// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.deadletters;

import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.command.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "redrive",
        description = "Writes the dead letters of a Cassandra sink, with the settings that the sink has now.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        footer = {
            "",
            "Creates a second sink, which reads the dead letter queue and writes each record as one of the topic that it"
                    + " came from. Waits until this sink has committed the last record, and deletes the sink. Each row has"
                    + " the write time of its record, so newer rows stay. Records that fail again are in a topic with the"
                    + " name of the queue and .again behind it. The next redrive goes on where this one ended. Exits with"
                    + " 1 if a record failed again."
        })
final class RedriveCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Mixin
    private QueueOption option;

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            description = "The topic with the dead letters (default: the dead letter queue of the sink).")
    private String topic;

    RedriveCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        ConnectCluster cluster = option.cluster(home.get());
        DeadLetterQueue queue = option.queue(cluster);
        String letters = topic == null ? queue.topic() : topic;
        try (QueueOffsets offsets = new QueueOffsets(cluster.bootstrapServers())) {
            Redrive redrive = new Redrive(cluster.connect(), offsets, queue, letters);
            long left = redrive.left();
            if (left == 0) {
                terminal.line("Nothing is left to redrive in " + letters + ".");
                return 0;
            }
            long failed = redrive.run(remaining ->
                    terminal.live(NumberText.counted(left - remaining, "record") + " of " + NumberText.grouped(left)));
            terminal.line(NumberText.counted(left, "dead letter") + " of " + letters + ": "
                    + NumberText.grouped(left - failed) + " written, " + NumberText.grouped(failed) + " failed again.");
            if (failed > 0) {
                terminal.line("See why: ./pipeline dlq show --sink " + queue.sink() + " --topic "
                        + queue.topicOfFailuresFrom(letters));
            }
            return failed == 0 ? 0 : 1;
        }
    }
}
