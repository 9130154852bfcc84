// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Shows what happens in one schedule, or hunts through many. */
public final class Explorer {
    private static final double NANOS_PER_MINUTE = 60e9;
    private static final double MILLIS_PER_YEAR = 365 * 86_400_000.0;

    private final Simulation simulation = new Simulation(new Product());
    private final Consumer<String> lines;
    private final Map<String, Integer> found = new TreeMap<>();
    private final Map<String, Integer> known = new TreeMap<>();
    private long schedules;
    private long operations;
    private long events;
    private long simulatedMillis;

    /** @param lines gets what is found, line by line */
    public Explorer(Consumer<String> lines) {
        this.lines = lines;
    }

    /**
     * Shows the schedule of a seed.
     *
     * @param shrinks whether to look for the smallest schedule first that shows the same
     * @return whether all promises hold, but for what known faults explain
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
        return show(Schedule.parse(schedule.lines().toList()), shrinks);
    }

    private boolean show(Schedule schedule, boolean shrinks) {
        Schedule shown = schedule;
        Outcome outcome = simulation.run(schedule, true);
        if (shrinks && !outcome.holds()) {
            shown = new Shrinker(simulation, outcome.violation().kind()).shrink(schedule);
            outcome = simulation.run(shown, true);
        }
        shown.text().lines().forEach(lines);
        outcome.trace().forEach(lines);
        if (outcome.holds()) {
            lines.accept("All promises hold.");
            return true;
        }
        boolean isKnown = KnownFaults.explain(shown, outcome.violation());
        lines.accept("Broken: " + outcome.violation() + (isKnown ? " [known]" : ""));
        return isKnown;
    }

    /**
     * Runs the schedules of one seed after the other, shows each kind of finding once, shrunk, and sums up.
     *
     * @param from the first seed
     * @return whether nothing was found that no known fault explains
     */
    public boolean hunt(long from, double minutes) {
        long start = System.nanoTime();
        for (long seed = from; System.nanoTime() - start < minutes * NANOS_PER_MINUTE; seed++) {
            hunt(seed);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        lines.accept(String.format(
                Locale.ROOT,
                "%,d schedules in %.1f s (%,.0f a second), %,d operations, %,d events, %.4f simulated years;"
                        + " unexplained %s; known %s",
                schedules,
                seconds,
                schedules / seconds,
                operations,
                events,
                simulatedMillis / MILLIS_PER_YEAR,
                found,
                known));
        return found.isEmpty();
    }

    private void hunt(long seed) {
        Schedule schedule = Generator.schedule(seed);
        Outcome outcome = simulation.run(schedule);
        schedules++;
        operations += schedule.operations().size();
        events += outcome.events();
        simulatedMillis += outcome.simulatedMillis();
        if (outcome.holds()) {
            return;
        }
        String kind = outcome.violation().kind();
        if (KnownFaults.explain(schedule, outcome.violation())) {
            known.merge(kind, 1, Integer::sum);
        } else if (found.merge(kind, 1, Integer::sum) == 1) {
            lines.accept("# seed " + seed + ": " + outcome.violation());
            new Shrinker(simulation, kind).shrink(schedule).text().lines().forEach(lines);
        }
    }
}
