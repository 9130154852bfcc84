// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Creates a command of {@code ./pipeline} that another module owns. {@link java.util.ServiceLoader} finds the providers
 * on the class path, on which the launcher puts such a module only for its own command.
 */
public interface CommandProvider {
    /**
     * Creates the command, annotated with {@link picocli.CommandLine.Command}.
     *
     * @param home finds the root folder of the repository
     */
    Callable<Integer> create(Terminal terminal, Supplier<Path> home);
}
