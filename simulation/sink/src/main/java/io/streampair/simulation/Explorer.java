// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.Map;
import java.util.function.Consumer;

/** Shows what happens in one schedule, or hunts through many. */
public final class Explorer {
    private static final double NANOS_PER_MINUTE = 60e9;

    private final Consumer<String> lines;

    /** @param lines gets what is found, line by line */
    public Explorer(Consumer<String> lines) {
        this.lines = lines;
    }

    /**
     * Shows the schedule of a seed.
     *
     * @param shrinks whether to look for the smallest schedule first that shows the same
     * @return whether all promises hold
     */
    public boolean show(long seed, boolean shrinks) {
        return show(Generator.schedule(seed), shrinks);
    }

    /**
     * Shows a schedule in the form of the corpus, like {@link #show(long, boolean)}.
     *
     * @throws IllegalArgumentException if the text is not a schedule
     */
    public boolean show(String schedule, boolean shrinks) {
        return show(Schedule.parse(schedule), shrinks);
    }

    private boolean show(Schedule schedule, boolean shrinks) {
        Schedule shown = schedule;
        Simulation simulation = Simulation.run(schedule, true);
        Map<Oracle, String> violations = simulation.verdict().violations();
        if (shrinks && !violations.isEmpty()) {
            Oracle oracle = violations.keySet().iterator().next();
            shown = new Shrinker(
                            smaller -> Simulation.run(smaller, false).verdict().has(oracle))
                    .shrink(schedule);
            simulation = Simulation.run(shown, true);
        }
        shown.toString().lines().forEach(lines);
        simulation.trace().lines().forEach(lines);
        report(simulation);
        return simulation.verdict().violations().isEmpty();
    }

    private void report(Simulation simulation) {
        Map<Oracle, String> violations = simulation.verdict().violations();
        violations.forEach((oracle, detail) -> {
            lines.accept("Broken: " + oracle + " (" + oracle.promise() + "): " + detail);
        });
        if (violations.isEmpty()) {
            lines.accept("All promises hold.");
        }
    }

    /**
     * Runs the schedules of one seed after the other, shows each kind of finding once, shrunk, and sums up.
     *
     * @param from the first seed
     * @return whether each promise holds
     */
    public boolean hunt(long from, double minutes) {
        Hunt hunt = new Hunt(this::show);
        long start = System.nanoTime();
        for (long seed = from; System.nanoTime() - start < minutes * NANOS_PER_MINUTE; seed++) {
            hunt.run(seed);
        }
        lines.accept(hunt.summary());
        return hunt.counts().isEmpty();
    }

    private void show(Hunt.Finding finding) {
        Oracle oracle = finding.oracle();
        Schedule small = new Shrinker(
                        smaller -> Simulation.run(smaller, false).verdict().has(oracle))
                .shrink(finding.schedule());
        lines.accept("# " + oracle + ", seed " + finding.schedule().seed() + ": " + finding.detail());
        small.toString().lines().forEach(lines);
    }
}
