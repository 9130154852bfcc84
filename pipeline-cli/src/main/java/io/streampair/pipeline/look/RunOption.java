// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.look;

import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.state.StateFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Chooses the run to look into. */
final class RunOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Look into the run that was started with --data DIR. By default into the one that was"
                    + " started last.")
    private Path data;

    /** @throws io.streampair.pipeline.command.CommandException if it does not run */
    RunState live(Path home) {
        return StateFile.of(home, data).requireLive();
    }
}
