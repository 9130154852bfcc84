// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a simulation depends on.
 *
 * @param seed of what happens by chance: latencies, backoffs, who gets which partition
 * @param settings of the sink and of what is around it
 * @param operations by their times
 */
record Schedule(long seed, Settings settings, List<Operation> operations) {
    Schedule with(List<Operation> fewer) {
        return new Schedule(seed, settings, List.copyOf(fewer));
    }

    Schedule with(Settings other) {
        return new Schedule(seed, other, operations);
    }

    boolean has(Operation.Kind kind) {
        return operations.stream().anyMatch(each -> each.kind() == kind);
    }

    /** Reads what {@link #toString} writes; lines that begin with # are comments. */
    static Schedule parse(String text) {
        long seed = 0;
        SortedMap<String, String> settings = new TreeMap<>();
        List<Operation> operations = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("seed ")) {
                seed = Long.parseLong(line.substring(5).strip());
            } else if (line.startsWith("set ")) {
                String[] setting = line.substring(4).split("=", 2);
                settings.put(setting[0].strip(), setting[1].strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                operations.add(Operation.parse(line.strip()));
            }
        }
        return new Schedule(seed, new Settings(settings), List.copyOf(operations));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + "\n");
        settings.values()
                .forEach((key, value) -> text.append("set ")
                        .append(key)
                        .append('=')
                        .append(value)
                        .append('\n'));
        operations.forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }
}
