// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.schedule.FaultKind;
import io.streampair.chaos.workload.Delivery;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.ModuleCommands;
import io.streampair.pipeline.run.PageOptions;
import io.streampair.pipeline.settings.ConnectorChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./pipeline chaos}: exit code 0 if the end state is right, 1 if it is not. */
@Command(
        name = ModuleCommands.CHAOS,
        description = ModuleCommands.CHAOS_DESCRIPTION,
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        footer = {
            "",
            "The same seed, shape and minutes give the same records and the same faults. The run writes"
                    + " its timeline as text and as a page to target/chaos/<shape>-<seed>, and the servers' logs if"
                    + " the end state is wrong."
        })
final class ChaosCommand implements Callable<Integer> {
    private static final double LEAST_MINUTES = 0.5;
    private static final double LEAST_GAP = 1;

    private final Consumer<String> lines;
    private final Supplier<Path> home;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The seed of the records and faults (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            defaultValue = "3",
            description = "Inject faults for M minutes (default: ${DEFAULT-VALUE}).")
    private double minutes;

    @Option(
            names = "--shape",
            defaultValue = "small",
            description = "small: one broker, two workers, one Cassandra node; full: three of each"
                    + " (default: ${DEFAULT-VALUE}).")
    private ClusterShape shape;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "300",
            description = "Records per second of each of the two streams, or of all streams of a world together, on"
                    + " average (default: ${DEFAULT-VALUE}).")
    private int rate;

    @ArgGroup
    private World world;

    /** A world instead of two streams that have nothing to do with each other. */
    private static final class World {
        @Option(
                names = "--world",
                paramLabel = "PRESET",
                description = "Write a preset that is a world, such as shop, with two sinks.")
        private String preset;

        @Option(names = "--definition", paramLabel = "FILE", description = "Write the world that this file defines.")
        private Path definition;
    }

    @Option(
            names = "--kill-workers",
            paramLabel = "N",
            defaultValue = "0",
            description = "Kill a worker N times in M minutes, and do nothing else.")
    private int workerKills;

    @Option(
            names = "--gap",
            paramLabel = "G",
            defaultValue = "6.5",
            description = "Average seconds between faults (default: ${DEFAULT-VALUE}). A long run with a wide gap shows"
                    + " whether the workers' memory, threads, files and sessions grow.")
    private double gap;

    @Option(
            names = "--delivery",
            description = "exactly_once: the sources write each record once, in transactions; at_least_once: without"
                    + " transactions, so records may repeat. Default: exactly_once with three brokers,"
                    + " at_least_once with one, since a single broker that is killed may leave transactions open.")
    private Delivery delivery;

    @Option(
            names = "--disk-full",
            description = "Also fill the disks of the Cassandra nodes. Their data then lie on file systems of 512 MB in"
                    + " memory. Only root can mount these.")
    private boolean diskFull;

    @Mixin
    private PageOptions pageOptions;

    /** @param lines receives each line of output */
    ChaosCommand(Consumer<String> lines, Supplier<Path> home) {
        this.lines = lines;
        this.home = home;
    }

    @Override
    public Integer call() {
        if (minutes < LEAST_MINUTES) {
            throw new ParameterException(spec.commandLine(), "--minutes must be " + LEAST_MINUTES + " or more.");
        }
        if (workerKills < 0) {
            throw new ParameterException(spec.commandLine(), "--kill-workers must be 0 or more.");
        }
        if (gap < LEAST_GAP) {
            throw new ParameterException(spec.commandLine(), "--gap must be " + LEAST_GAP + " or more.");
        }
        try {
            return new ChaosTrial(plan(), home.get(), pageOptions.port(), lines)
                            .call()
                            .isRight()
                    ? 0
                    : 1;
        } catch (ChaosException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }

    private ChaosPlan plan() {
        return new ChaosPlan(
                seed,
                Duration.ofMillis(Math.round(minutes * 60_000)),
                Duration.ofMillis(Math.round(gap * 1_000)),
                shape,
                rate,
                diskFull ? EnumSet.allOf(FaultKind.class) : FaultKind.DEFAULT,
                delivery(),
                world == null ? null : new ConnectorChoice(world.preset, world.definition, null, List.of(), null),
                workerKills);
    }

    /** Workers that are killed leave no broker without markers. */
    private Delivery delivery() {
        if (delivery != null) {
            return delivery;
        }
        return workerKills > 0 ? Delivery.EXACTLY_ONCE : Delivery.of(shape);
    }
}
