// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * {@code --seed N} prints the trace of one schedule, {@code --file F} that of a schedule in a file, and {@code
 * --minutes M} hunts from a random seed on, or from that of {@code --from N}, and shrinks what it finds.
 */
public final class Main {
    private final Simulation simulation = new Simulation(new Product());

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        Main main = new Main();
        if (options.containsKey("--seed")) {
            main.trace(Generator.schedule(Long.parseLong(options.get("--seed"))), options.containsKey("--shrink"));
        } else if (options.containsKey("--file")) {
            main.trace(Schedule.parse(Files.readAllLines(Path.of(options.get("--file")))), false);
        } else if (options.containsKey("--minutes")) {
            long random = ThreadLocalRandom.current().nextLong(1_000_000_000);
            String from = options.getOrDefault("--from", Long.toString(random));
            boolean masked = !options.getOrDefault("--known", "masked").equals("shown");
            main.hunt(Long.parseLong(from), Double.parseDouble(options.get("--minutes")), masked);
        } else {
            System.err.println("Give --seed N [--shrink yes], --file F, or --minutes M [--from N] [--known shown].");
        }
    }

    private void trace(Schedule schedule, boolean shrinks) {
        Schedule shown = schedule;
        Outcome outcome = simulation.run(schedule, true);
        if (shrinks && !outcome.holds()) {
            shown = new Shrinker(simulation, outcome.violation().kind()).shrink(schedule);
            outcome = simulation.run(shown, true);
        }
        System.out.print(shown.text());
        outcome.trace().forEach(System.out::println);
        System.out.println(outcome.holds() ? "All promises hold." : "Broken: " + outcome.violation());
    }

    private void hunt(long from, double minutes, boolean masked) {
        long begin = System.nanoTime();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = begin + (long) (minutes * TimeUnit.MINUTES.toNanos(1));
        Map<String, Integer> found = new TreeMap<>();
        long schedules = 0;
        long simulated = 0;
        long operations = 0;
        System.out.println("From seed " + from);
        while (System.nanoTime() < end) {
            Schedule schedule = Generator.schedule(from + schedules++);
            Outcome outcome = simulation.run(schedule);
            simulated += outcome.simulatedMillis();
            operations += schedule.operations().size();
            if (!outcome.holds() && !(masked && KnownFaults.explain(schedule, outcome.violation()))) {
                String kind = outcome.violation().kind();
                if (found.merge(kind, 1, Integer::sum) == 1) {
                    Shrinker shrinker = new Shrinker(simulation, kind);
                    Schedule small = shrinker.shrink(schedule);
                    System.out.println("# schedule " + schedules + ", shrunk in " + shrinker.runs() + " runs: "
                            + outcome.violation());
                    System.out.print(small.text());
                    System.out.println("# " + simulation.run(small).violation());
                }
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%d schedules with %d operations in %.1f s: %.0f a second, %.0f a second of this thread's processor"
                        + " time, %.1f simulated days; found %s%n",
                schedules,
                operations,
                seconds,
                schedules / seconds,
                schedules / (threads.getCurrentThreadCpuTime() / 1e9),
                simulated / 86_400_000.0,
                found);
    }
}
