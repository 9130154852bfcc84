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
    int call() {
        try (StopSignal signal = new StopSignal(terminal)) {
            try {
                LocalCluster cluster = wanted.start();
                signal.atEnd(cluster::close);
                return use(cluster, signal);
            } catch (RuntimeException e) {
                if (signal.received()) {
                    return ENDED_BY_SIGNAL;
                }
                terminal.eraseLiveLine();
                throw e;
            }
        }
    }

    private int use(LocalCluster cluster, StopSignal signal) {
        RunState state = RunState.of(cluster, pipeline);
        file.write(state);
        signal.atEnd(() -> file.release(state));
        new Connectors(cluster).create(pipeline);
        if (keep) {
            new CheatSheet(state).lines().forEach(terminal::line);
        }
        try (Monitor monitor = new Monitor(cluster, pipeline)) {
            return follow(new ProgressLoop(terminal, pipeline, monitor, new Outcome(terminal, state), signal));
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
