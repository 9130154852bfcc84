// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import io.streampair.cluster.common.Home;
import io.streampair.pipeline.command.ModuleCommands;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.deadletters.DlqCommand;
import io.streampair.pipeline.look.CqlCommand;
import io.streampair.pipeline.look.TopicCommand;
import io.streampair.pipeline.preview.PreviewCommand;
import io.streampair.pipeline.run.RunCommand;
import io.streampair.pipeline.verify.VerifyCommand;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The entry point of {@code ./pipeline}. */
public final class Main {
    /** The narrowest that picocli can lay out. */
    private static final int NARROWEST_HELP = 55;

    private Main() {}

    /** Runs a command and exits with its code: 0 for success, 1 for a failure, 2 for a wrong command line. */
    public static void main(String[] arguments) {
        System.exit(commandLine(Terminal.system(), Home::find).execute(arguments));
    }

    public static CommandLine commandLine(Terminal terminal, Supplier<Path> home) {
        CommandLine line = new CommandLine(new PipelineCommand())
                .addSubcommand(new RunCommand(terminal, home))
                .addSubcommand(new VerifyCommand(terminal, home))
                .addSubcommand(new PreviewCommand(terminal, home))
                .addSubcommand(new CqlCommand(terminal, home))
                .addSubcommand(new TopicCommand(terminal, home))
                .addSubcommand(DlqCommand.line(terminal, home));
        ModuleCommands.addTo(line, terminal, home);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.hasColours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.columns()))
                .setParameterExceptionHandler(new UsageHandler())
                .setExecutionExceptionHandler(new FailureHandler());
    }
}
