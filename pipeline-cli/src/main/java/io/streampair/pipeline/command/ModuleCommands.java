// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that other modules own: those on the class path, and for the others the line that the help shows. */
public final class ModuleCommands {
    public static final String BENCH = "bench";
    public static final String BENCH_DESCRIPTION =
            "Measures the connectors and alternatives to them on servers of this machine. Writes a page"
                    + " with charts and a file with the raw figures.";
    public static final String CHAOS = "chaos";
    public static final String CHAOS_DESCRIPTION =
            "Runs a pipeline on this machine, injects faults into its servers, connectors and data, and"
                    + " checks the end state.";
    public static final String SIMULATE = "simulate";
    public static final String SIMULATE_DESCRIPTION =
            "Runs a connector inside Connect's own task on simulated time, without servers: shows what happens in"
                    + " one schedule of faults, or hunts through many for a broken promise.";

    private ModuleCommands() {}

    /** Adds all of them. */
    public static void addTo(CommandLine line, Terminal terminal, Supplier<Path> home) {
        for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
            line.addSubcommand(provider.create(terminal, home));
        }
        addIfMissing(line, CHAOS, CHAOS_DESCRIPTION);
        addIfMissing(line, BENCH, BENCH_DESCRIPTION);
        addIfMissing(line, SIMULATE, SIMULATE_DESCRIPTION);
    }

    private static void addIfMissing(CommandLine line, String name, String description) {
        if (line.getSubcommands().containsKey(name)) {
            return;
        }
        Callable<Integer> refusal = () -> {
            throw new CommandException("The command " + name + " is in a module that is not on the class path: start it"
                    + " with ./pipeline " + name + ", which builds the module.");
        };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(refusal).name(name);
        spec.usageMessage().description(description);
        line.addSubcommand(name, new CommandLine(spec).setUnmatchedArgumentsAllowed(true));
    }
}
