// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.deadletters;

import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.command.TextTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists the sinks that have a dead letter queue, and how many records each queue holds.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class)
final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Mixin
    private QueueOption option;

    ListCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        ConnectCluster cluster = option.cluster(home.get());
        List<List<String>> rows = new ArrayList<>();
        try (QueueOffsets offsets = new QueueOffsets(cluster.bootstrapServers())) {
            for (DeadLetterQueue queue : cluster.queues()) {
                Redrive redrive = new Redrive(cluster.connect(), offsets, queue, queue.topic());
                rows.add(List.of(
                        queue.sink(),
                        queue.topic(),
                        NumberText.grouped(offsets.count(queue.topic())),
                        NumberText.grouped(redrive.left()),
                        NumberText.grouped(offsets.count(queue.topicOfFailuresFrom(queue.topic())))));
            }
        }
        TextTable.lines(List.of("sink", "queue", "records", "not redriven", "failed again"), rows)
                .forEach(terminal::line);
        return 0;
    }
}
