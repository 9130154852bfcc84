// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import io.streampair.chaos.ChaosCommand;
import io.streampair.cluster.common.Home;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The entry point of {@code ./pipeline}. */
public final class Main {
    private Main() {}

    /** Runs a command and exits with its code: 0 for success, 1 for a failure, 2 for a wrong command line. */
    public static void main(String[] arguments) {
        System.exit(commandLine(Terminal.system(), Home::find).execute(arguments));
    }

    static CommandLine commandLine(Terminal terminal, Supplier<Path> home) {
        return new CommandLine(new PipelineCommand())
                .addSubcommand(new RunCommand(terminal, home))
                .addSubcommand(new VerifyCommand(terminal, home))
                .addSubcommand(new PreviewCommand(terminal, home))
                .addSubcommand(new ChaosCommand(terminal::line, home))
                .addSubcommand(new BenchCommand(terminal, home))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.hasColours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(terminal.columns())
                .setParameterExceptionHandler(new UsageHandler())
                .setExecutionExceptionHandler(new FailureHandler());
    }
}
