// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.command;

import io.streampair.pipeline.command.CommandProvider;
import io.streampair.pipeline.command.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Adds {@code simulate} to the commands of {@code ./pipeline}. */
public final class SimulateCommandProvider implements CommandProvider {
    @Override
    public Callable<Integer> create(Terminal terminal, Supplier<Path> home) {
        return new SimulateCommand(terminal::line);
    }
}
