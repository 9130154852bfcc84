// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cluster.LocalClusterBuilder;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.StateFile;
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
                    + " has committed, lag the difference. The time to the next flush is an estimate, since each"
                    + " task has its own timer: the flush interval minus the time since the last commit.",
            "The newest rows are those with the latest write times among the last 50 generated records."
        })
public final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Mixin
    private PipelineOptions pipelineOptions;

    @Mixin
    private ClusterOptions clusterOptions;

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
        PipelineSettings pipeline =
                pipelineOptions.applyTo(PipelineSettings.read(root)).with(Map.of(), clusterOptions.sinkSettings());
        if (pipelineOptions.records != null) {
            pipeline.requireCheckable();
        }
        StateFile state = StateFile.of(root, clusterOptions.data);
        state.requireSameStream(pipeline);
        LocalClusterBuilder cluster = clusterOptions.builder(root).progress(terminal::line);
        return new Run(terminal, pipeline, cluster, state, pipelineOptions.records != null, keep).call();
    }
}
