// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.LocalClusterBuilder;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.state.StateFile;
import io.streampair.pipeline.world.WorldSetup;
import java.util.List;
import java.util.stream.Collectors;

/** A run from the start of the servers to their end. */
final class Run {
    private static final int ENDED_BY_SIGNAL = 130;

    private final Terminal terminal;
    private final RunPage page;
    private final PipelineSettings pipeline;
    private final LocalClusterBuilder wanted;
    private final StateFile file;
    private final boolean ends;
    private final boolean keep;

    /**
     * @param ends whether the run ends by itself when all records are in Cassandra
     * @param keep whether it continues even then
     */
    Run(
            Terminal terminal,
            RunPage page,
            PipelineSettings pipeline,
            LocalClusterBuilder wanted,
            StateFile file,
            boolean ends,
            boolean keep) {
        this.terminal = terminal;
        this.page = page;
        this.pipeline = pipeline;
        this.wanted = wanted;
        this.file = file;
        this.ends = ends;
        this.keep = keep;
    }

    /** Returns the command's exit code. */
    int call(StartDisplay display) {
        try (StopSignal signal = new StopSignal(terminal, () -> stopping(display))) {
            try {
                display.starting(wanted.serverNames());
                LocalCluster cluster = wanted.ready(display::ready).start();
                signal.atEnd(page::close);
                signal.atEnd(cluster::close);
                return use(cluster, signal, display);
            } catch (RuntimeException e) {
                display.close();
                if (signal.received()) {
                    return ENDED_BY_SIGNAL;
                }
                terminal.eraseLiveLine();
                page.failed(e.getMessage());
                throw e;
            }
        }
    }

    private void stopping(StartDisplay display) {
        display.close();
        page.phase("Stopping");
    }

    private int use(LocalCluster cluster, StopSignal signal, StartDisplay display) {
        RunState state = RunState.of(cluster, pipeline);
        file.write(state);
        signal.atEnd(() -> file.release(state));
        try (Monitor monitor = new Monitor(cluster, pipeline);
                PageLook look = look(state).start()) {
            Outcome outcome = new Outcome(terminal, page, state);
            ProgressLoop loop = new ProgressLoop(terminal, page, look, pipeline, monitor, outcome, signal);
            loop.begin();
            if (pipeline.isWorld()) {
                display.phase("Creating the topics and tables");
                WorldSetup.create(cluster, pipeline, replicas(cluster));
            }
            display.phase("Creating the connectors " + pipeline.source().name() + " and "
                    + pipeline.sinks().stream().map(ConnectorSettings::name).collect(Collectors.joining(", ")));
            new Connectors(cluster).create(pipeline);
            display.close();
            if (keep) {
                new CheatSheet(state).lines().forEach(terminal::line);
            }
            return follow(loop);
        } finally {
            page.phase("Stopping");
        }
    }

    private static int replicas(LocalCluster cluster) {
        return Math.min(cluster.cassandraNodes().size(), ClusterOptions.MOST_REPLICAS);
    }

    private PageLook look(RunState state) {
        return new PageLook(
                page::isWatched, List.of(new NewestRows(state, page.board()), new NewestLetters(state, page.board())));
    }

    private int follow(ProgressLoop loop) {
        if (ends) {
            boolean right = loop.untilAllIsWritten();
            if (!keep) {
                return right ? 0 : 1;
            }
        } else {
            loop.untilFirstRows();
        }
        loop.untilStopped();
        return ENDED_BY_SIGNAL;
    }
}
