// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cluster.LocalClusterBuilder;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.StateFile;
import io.streampair.pipeline.verify.CheckedTable;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = "Starts Kafka, Connect and Cassandra on this machine, creates the connectors of connect-configs/,"
                + " and shows their progress until Ctrl-C, or until --records are in Cassandra.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        footer = {
            "",
            "Progress: generated counts the records in the topic, written those whose offsets the sink"
                    + " has committed, lag the difference. windows is what the sink's tasks have collected and not"
                    + " yet written, and the age of the oldest such window; a window is written when it is as old as"
                    + " the flush interval, or full. brokers, workers and cassandra count the servers that answer.",
            "The newest rows are those with the latest write times among the last 50 generated records."
        })
public final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Mixin
    private PipelineOptions pipelineOptions;

    @Mixin
    private ClusterOptions clusterOptions;

    @Mixin
    private PageOptions pageOptions;

    @Option(
            names = "--keep",
            description = "Keep running until Ctrl-C, even when all --records are in Cassandra, and print commands to"
                    + " inspect the run.")
    private boolean keep;

    public RunCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        Path root = home.get();
        try (RunPage page = new RunPage(pageOptions.port(), System::currentTimeMillis);
                StartDisplay display = new StartDisplay(terminal, page::phase)) {
            display.phase("Checking the settings");
            PipelineSettings pipeline = pipelineOptions
                    .applyTo(pipelineOptions.choice().read(root))
                    .with(Map.of(), clusterOptions.sinkSettings());
            pipeline.requireValid();
            page.about(pipeline);
            page.address().ifPresent(address -> terminal.line("Live page: " + address));
            boolean ends = pipelineOptions.records != null;
            if (pipeline.isWorld()) {
                // A definition may have an end of its own.
                ends = !pipeline.isEndless();
            } else if (ends) {
                pipeline.requireCheckable();
                CheckedTable.requireComputable(pipeline);
            }
            StateFile state = StateFile.of(root, clusterOptions.data);
            state.requireSameStream(pipeline);
            LocalClusterBuilder cluster = clusterOptions.builder(root);
            if (pipeline.hasLowRate()) {
                cluster.shortLived();
            }
            return new Run(terminal, page, pipeline, cluster, state, ends, keep).call(display);
        }
    }
}
