// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Runs schedule after schedule, and counts what it finds. */
public final class Hunt {
    private final Consumer<Finding> findings;
    private final Map<Oracle, Integer> counts = new EnumMap<>(Oracle.class);
    private final long startNanos = System.nanoTime();
    private long schedules;
    private long operations;
    private long requests;
    private long iterations;
    private long events;
    private long simulatedNanos;

    /** A schedule that breaks a promise. */
    record Finding(Schedule schedule, Oracle oracle, String detail) {}

    /** @param findings gets the first schedule of each oracle */
    Hunt(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void run(long seed) {
        Simulation simulation = Simulation.run(Generator.schedule(seed), false);
        schedules++;
        operations += simulation.schedule().operations().size();
        requests += simulation.sends().requests();
        iterations += simulation.iterations();
        events += simulation.loop().executed();
        simulatedNanos += simulation.loop().now();
        simulation.verdict().violations().forEach((oracle, detail) -> {
            if (counts.merge(oracle, 1, Integer::sum) == 1) {
                findings.accept(new Finding(simulation.schedule(), oracle, detail));
            }
        });
    }

    /**
     * Runs schedules until one breaks a promise.
     *
     * @return which it was, and what it showed; null if none did
     */
    public static String first(long from, int atMost) {
        for (int i = 0; i < atMost; i++) {
            Simulation simulation = Simulation.run(Generator.schedule(from + i), false);
            Map<Oracle, String> found = simulation.verdict().violations();
            if (!found.isEmpty()) {
                return (i + 1) + " " + found.keySet().iterator().next();
            }
        }
        return null;
    }

    long schedules() {
        return schedules;
    }

    /** How many schedules broke a promise, by oracle. */
    Map<Oracle, Integer> counts() {
        return counts;
    }

    String summary() {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        double years = simulatedNanos / 1e9 / 86_400 / 365;
        return String.format(
                java.util.Locale.ROOT,
                "%,d schedules in %.1f s (%,.0f a second), %,d operations, %,d iterations, %,d requests, %,d events, "
                        + "%.4f simulated years; broken %s",
                schedules,
                seconds,
                schedules / seconds,
                operations,
                iterations,
                requests,
                events,
                years,
                counts);
    }
}
