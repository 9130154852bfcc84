// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.Answers;
import io.streampair.cluster.common.HostAndPort;
import io.streampair.faker.FakerSourceConfig;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.MinimumLong;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.settings.WorldOverrides;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.state.StateFile;
import io.streampair.pipeline.world.RunningWorld;
import io.streampair.pipeline.world.WorldVerdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description =
                "Recomputes all records and compares them with the rows in Cassandra; those of a world also with the"
                        + " topics.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        footer = {
            "",
            "missing: no row has the record's primary key. wrong: no record with the row's primary key"
                    + " has the row's values. surplus: no record has the row's primary key. If several records"
                    + " share a primary key, their row may have the values of any of them. If the source has keys,"
                    + " it must have those of the newest version.",
            "While an unbounded pipeline is running, verify expects the records that the source has committed,"
                    + " which it does once a minute. Rows of later records count as ahead."
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Check the run that was started with --data DIR; if it has ended, start only its Cassandra."
                    + " By default check the run that was started last.")
    private Path data;

    @ArgGroup(exclusive = false)
    private Address address;

    @Option(
            names = "--records",
            paramLabel = "N",
            converter = MinimumLong.AtLeastZero.class,
            description = "Expect the first N records of the stream, whatever the source's count is.")
    private Long records;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "Use this seed instead of the one in the source's settings.")
    private Long seed;

    /** The address of a cluster that ./pipeline did not start. */
    private static final class Address {
        @Option(
                names = "--contact-points",
                required = true,
                paramLabel = "HOST:PORT,...",
                description = "Check the Cassandra cluster at these addresses, with the settings of connect-configs/.")
        private String contactPoints;

        @Option(
                names = "--local-datacenter",
                required = true,
                paramLabel = "NAME",
                description = "The data center of the contact points, as nodetool status prints it.")
        private String localDatacenter;
    }

    public VerifyCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        Path root = home.get();
        if (address != null) {
            PipelineSettings pipeline = PipelineSettings.read(root);
            if (pipeline.isWorld()) {
                throw new CommandException(
                        "verify checks the topics of a world too, so the addresses of Cassandra are not enough:"
                                + " it checks only worlds that ./pipeline run has started.");
            }
            return check(pipeline, address.contactPoints, address.localDatacenter, counted(pipeline));
        }
        StateFile file = StateFile.of(root, data);
        Optional<RunState> run = file.read();
        if (run.isPresent() && run.get().isLive()) {
            return checkLive(run.get());
        }
        if (data == null) {
            throw new CommandException(
                    "No pipeline is running: start one with ./pipeline run --keep, or pass the folder of"
                            + " an ended run with --data, or a cluster with --contact-points and --local-datacenter.");
        }
        return checkEnded(root, run.orElseThrow(file::noRun));
    }

    private int checkLive(RunState run) {
        // Otherwise it would wait in vain for the sink to write what is in the topic.
        if (HostAndPort.list(run.contactPoints()).stream().noneMatch(Answers::ofCassandra)) {
            throw new CommandException(
                    "Cassandra does not answer at " + run.contactPoints() + ": nothing can be checked until it does.");
        }
        if (run.pipeline().isWorld()) {
            RunningWorld world =
                    world(run.pipeline(), run.bootstrapServers(), run.contactPoints(), run.localDatacenter());
            return print(records == null ? world.checkCommitted(terminal, run) : world.checkAll());
        }
        ExpectedRange expected =
                records == null ? new LiveExpectation(terminal, run).await() : ExpectedRange.first(records);
        return check(run.pipeline(), run.contactPoints(), run.localDatacenter(), expected);
    }

    /** Everything of a world that the options say; without --records as far as it has come. */
    private RunningWorld world(
            PipelineSettings recorded, String bootstrapServers, String contactPoints, String localDatacenter) {
        PipelineSettings pipeline = recorded.with(WorldOverrides.of(records, seed), Map.of());
        return new RunningWorld(pipeline, bootstrapServers, contactPoints, localDatacenter);
    }

    private int print(WorldVerdict verdict) {
        verdict.print(terminal);
        return verdict.isRight() ? 0 : 1;
    }

    private int checkEndedWorld(Path root, RunState run) {
        try (LocalCluster cluster = LocalCluster.builder()
                .home(root)
                .data(data)
                .brokers(run.bootstrapServers().split(",", -1).length)
                .workers(0)
                .cassandraNodes(run.cassandraNodes())
                .progress(terminal::line)
                .start()) {
            RunningWorld world = world(
                    run.pipeline(), cluster.bootstrapServers(), cluster.contactPoints(), cluster.localDatacenter());
            return print(records == null ? world.checkStored() : world.checkAll());
        }
    }

    private int checkEnded(Path root, RunState run) {
        if (run.pipeline().isWorld()) {
            return checkEndedWorld(root, run);
        }
        ExpectedRange expected = counted(run.pipeline());
        try (LocalCluster cluster = LocalCluster.builder()
                .home(root)
                .data(data)
                .brokers(0)
                .workers(0)
                .cassandraNodes(run.cassandraNodes())
                .progress(terminal::line)
                .start()) {
            return check(run.pipeline(), cluster.contactPoints(), cluster.localDatacenter(), expected);
        }
    }

    private ExpectedRange counted(PipelineSettings pipeline) {
        if (records != null) {
            return ExpectedRange.first(records);
        }
        if (pipeline.count() < 0) {
            throw new CommandException("The source is unbounded (neither count nor duration.ms): pass --records N.");
        }
        return ExpectedRange.first(pipeline.count());
    }

    private int check(PipelineSettings recorded, String contactPoints, String localDatacenter, ExpectedRange expected) {
        PipelineSettings pipeline =
                seed == null ? recorded : recorded.with(Map.of(FakerSourceConfig.SEED, seed.toString()), Map.of());
        try (CheckedTable table = new CheckedTable(pipeline, contactPoints, localDatacenter)) {
            TableVerdict verdict = table.check(expected);
            VerdictPrinter.print(terminal, verdict, pipeline.table());
            return verdict.isRight() ? 0 : 1;
        }
    }
}
