// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import io.streampair.pipeline.command.CommandProvider;
import io.streampair.pipeline.command.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Adds {@code bench} to the commands of {@code ./pipeline}. */
public final class BenchCommandProvider implements CommandProvider {
    @Override
    public Callable<Integer> create(Terminal terminal, Supplier<Path> home) {
        return new BenchCommand(terminal, home);
    }
}
