// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.ArrayList;
import java.util.List;

/** What happens in some schedules, a line for each: the number of events, and a hash of the trace and of the verdict. */
final class Fingerprints {
    private static final int SEEDS = 12;

    private Fingerprints() {}

    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Simulation simulation = Simulation.run(Generator.schedule(seed), true);
            int hash = List.of(
                            simulation.trace().lines(),
                            simulation.verdict().violations().toString())
                    .hashCode();
            all.add(seed + " " + simulation.loop().executed() + " " + Integer.toHexString(hash));
        }
        return all;
    }

    /** Prints them, in a process of its own. */
    public static void main(String[] arguments) {
        all().forEach(System.out::println);
        System.exit(0);
    }
}
