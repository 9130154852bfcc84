// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import io.streampair.pipeline.command.CommandVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "pipeline",
        description = "Generates records into Kafka, writes them into Cassandra, and checks that they arrived.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        subcommands = HelpCommand.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Success.",
            "1:The command failed, or rows are missing, wrong or surplus.",
            "2:Invalid command line.",
            "130:Ended by Ctrl-C."
        },
        footer = {"", "Start with: ./pipeline run --records 20000"})
final class PipelineCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: use run, verify, preview, cql, topic, dlq, bench, chaos or simulate.");
    }
}
