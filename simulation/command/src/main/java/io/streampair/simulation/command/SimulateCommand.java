// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.command;

import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.ModuleCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./pipeline simulate}: exit code 0 if all promises hold, 1 if one is broken. */
@Command(
        name = ModuleCommands.SIMULATE,
        description = ModuleCommands.SIMULATE_DESCRIPTION,
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        footer = {
            "",
            "The same seed gives the same schedule and the same trace. A schedule is printed as text: save it to a file"
                    + " to run it again with --file, or to keep it in the module's corpus as a test."
        })
final class SimulateCommand implements Callable<Integer> {
    private static final long SEEDS = 1_000_000_000;

    private final Consumer<String> lines;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(
            names = "--of",
            defaultValue = "sink",
            description = "The connector to simulate: sink or source (default: ${DEFAULT-VALUE}).")
    private Subject subject;

    @Option(
            names = "--from",
            paramLabel = "N",
            description = "With --minutes: begin with seed N (default: a seed by chance, which is printed).")
    private Long from;

    @Option(
            names = "--shrink",
            description = "With --seed or --file, if a promise is broken: print the smallest schedule instead that"
                    + " still breaks it. A hunt always shrinks what it finds.")
    private boolean shrinks;

    private static final class What {
        @Option(names = "--seed", paramLabel = "N", description = "Print the schedule of seed N and its trace.")
        private Long seed;

        @Option(names = "--file", paramLabel = "F", description = "Print the trace of the schedule in file F.")
        private Path file;

        @Option(
                names = "--minutes",
                paramLabel = "M",
                description = "Hunt through schedules for M minutes; print each kind of finding once, and a summary.")
        private Double minutes;
    }

    /** @param lines receives each line of output */
    SimulateCommand(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        return holds() ? 0 : 1;
    }

    private boolean holds() {
        if (what.seed != null) {
            return subject.show(what.seed, shrinks, lines);
        }
        if (what.file != null) {
            return subject.show(read(what.file), shrinks, lines);
        }
        if (what.minutes <= 0) {
            throw new ParameterException(spec.commandLine(), "--minutes must be more than 0.");
        }
        long first = from == null ? ThreadLocalRandom.current().nextLong(SEEDS) : from;
        lines.accept("From seed " + first);
        return subject.hunt(first, what.minutes, lines);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandException("Cannot read the schedule in " + file + ": " + e, e);
        }
    }
}
