// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.List;

/** Something that is done to the pipeline at a time, in milliseconds since the start. */
record Operation(long at, String name, List<String> arguments) {
    static Operation of(long at, String name, Object... arguments) {
        return new Operation(
                at, name, List.of(arguments).stream().map(String::valueOf).toList());
    }

    long number(int argument) {
        return Long.parseLong(arguments.get(argument));
    }

    /** The whole line, as it stands in a file. */
    String line() {
        return ("at " + at + " " + name + " " + String.join(" ", arguments)).trim();
    }

    static Operation parse(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return new Operation(Long.parseLong(words.get(1)), words.get(2), words.subList(3, words.size()));
    }
}
