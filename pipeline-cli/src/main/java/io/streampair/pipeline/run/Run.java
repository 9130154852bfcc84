// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.LocalClusterBuilder;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.state.StateFile;

/** A run from the start of the servers to their end. */
final class Run {
    private static final int ENDED_BY_SIGNAL = 130;

    private final Terminal terminal;
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
            PipelineSettings pipeline,
            LocalClusterBuilder wanted,
            StateFile file,
            boolean ends,
            boolean keep) {
        this.terminal = terminal;
        this.pipeline = pipeline;
        this.wanted = wanted;
        this.file = file;
        this.ends = ends;
        this.keep = keep;
    }

    /** Returns the command's exit code. */
    int call(StartDisplay display) {
        try (StopSignal signal = new StopSignal(terminal, display::close)) {
            try {
                display.starting(wanted.serverNames());
                LocalCluster cluster = wanted.ready(display::ready).start();
                signal.atEnd(cluster::close);
                return use(cluster, signal, display);
            } catch (RuntimeException e) {
                display.close();
                if (signal.received()) {
                    return ENDED_BY_SIGNAL;
                }
                terminal.eraseLiveLine();
                throw e;
            }
        }
    }

    private int use(LocalCluster cluster, StopSignal signal, StartDisplay display) {
        RunState state = RunState.of(cluster, pipeline);
        file.write(state);
        signal.atEnd(() -> file.release(state));
        try (Monitor monitor = new Monitor(cluster, pipeline)) {
            ProgressLoop loop = new ProgressLoop(terminal, pipeline, monitor, new Outcome(terminal, state), signal);
            loop.begin();
            display.phase("Creating the connectors " + pipeline.source().name() + " and "
                    + pipeline.sink().name());
            new Connectors(cluster).create(pipeline);
            display.close();
            if (keep) {
                new CheatSheet(state).lines().forEach(terminal::line);
            }
            return follow(loop);
        }
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
