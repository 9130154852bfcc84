// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.ArrayList;
import java.util.List;

/** What happens in some schedules, a line for each: the number of events, and a hash of all else. */
final class Fingerprints {
    private static final int SEEDS = 12;

    private Fingerprints() {}

    static List<String> all() {
        Simulation simulation = new Simulation(new Product());
        List<String> all = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Outcome outcome = simulation.run(Generator.schedule(seed), true);
            all.add(seed + " " + outcome.events() + " " + Integer.toHexString(outcome.hashCode()));
        }
        return all;
    }

    /** Prints them, in a process of its own. */
    public static void main(String[] arguments) {
        all().forEach(System.out::println);
        System.exit(0);
    }
}
