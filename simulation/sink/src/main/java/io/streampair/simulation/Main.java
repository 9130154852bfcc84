// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command behind ./pipeline simulate. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs the sink inside Connect's own task on simulated time, and judges what it leaves in the tables.")
public final class Main implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Choice choice;

    @Option(names = "--from", description = "The first seed of a hunt; ${DEFAULT-VALUE} by default.")
    private long from = 1;

    @Option(
            names = "--shrink",
            description = "Also shrink the schedule of a seed or a file to what shows its first violation.")
    private boolean shrink;

    private static final class Choice {
        @Option(names = "--seed", description = "Print the trace of the schedule of this seed.")
        private Long seed;

        @Option(names = "--file", description = "Print the trace of the schedule in this file.")
        private Path file;

        @Option(names = "--minutes", description = "Hunt for this many minutes and shrink each finding.")
        private Double minutes;

        @Option(names = "--schedules", description = "Run this many schedules and shrink each finding.")
        private Long schedules;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    /** @return 0 if nothing was found that no known fault explains, else 1 */
    @Override
    public Integer call() {
        if (choice.seed != null) {
            return show(Generator.schedule(choice.seed));
        }
        if (choice.file != null) {
            return show(Schedule.parse(read(choice.file)));
        }
        return hunt();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private int show(Schedule schedule) {
        Simulation simulation = Simulation.run(schedule, true);
        Schedule shown = schedule;
        if (shrink && !simulation.verdict().violations().isEmpty()) {
            Oracle oracle =
                    simulation.verdict().violations().keySet().iterator().next();
            shown = shrunk(schedule, oracle);
            simulation = Simulation.run(shown, true);
        }
        System.out.println(shown);
        simulation.trace().lines().forEach(System.out::println);
        report(simulation);
        return simulation.verdict().unexplained().isEmpty() ? 0 : 1;
    }

    private static void report(Simulation simulation) {
        simulation.verdict().violations().forEach((oracle, detail) -> {
            KnownFault known = KnownFault.explaining(oracle, simulation);
            System.out.println(oracle + " (" + oracle.promise() + "): " + detail
                    + (known == null ? "" : " [known: " + known + "]"));
        });
    }

    private static Schedule shrunk(Schedule schedule, Oracle oracle) {
        return new Shrinker(smaller -> Simulation.run(smaller, false).verdict().has(oracle)).shrink(schedule);
    }

    private static Schedule shrunkUnexplained(Schedule schedule, Oracle oracle) {
        return new Shrinker(smaller ->
                        Simulation.run(smaller, false).verdict().unexplained().containsKey(oracle))
                .shrink(schedule);
    }

    private int hunt() {
        Hunt hunt = new Hunt(finding -> {
            Schedule shrunk = shrunkUnexplained(finding.schedule(), finding.oracle());
            System.out.println(
                    "# " + finding.oracle() + ", seed " + finding.schedule().seed() + ": " + finding.detail());
            System.out.println(shrunk);
        });
        long deadline = choice.minutes == null
                ? Long.MAX_VALUE
                : System.nanoTime() + (long) (choice.minutes * 60 * 1_000_000_000L);
        long last = choice.schedules == null ? Long.MAX_VALUE : from + choice.schedules - 1;
        for (long seed = from; seed <= last && System.nanoTime() < deadline; seed++) {
            hunt.run(seed);
        }
        System.out.println(hunt.summary());
        return hunt.counts().isEmpty() ? 0 : 1;
    }
}
