// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.pipeline.command.CommandProvider;
import io.streampair.pipeline.command.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Adds {@code chaos} to the commands of {@code ./pipeline}. */
public final class ChaosCommandProvider implements CommandProvider {
    @Override
    public Callable<Integer> create(Terminal terminal, Supplier<Path> home) {
        return new ChaosCommand(terminal::line, home);
    }
}
