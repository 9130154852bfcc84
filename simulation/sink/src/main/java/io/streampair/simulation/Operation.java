// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.cassandra.Trouble;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that is done to the pipeline at a time.
 *
 * @param millis milliseconds since the start
 * @param kind what
 * @param arguments by name
 */
record Operation(long millis, Kind kind, Map<String, Long> arguments) {
    /** The argument that is a {@link Trouble}. */
    static final String TROUBLE = "trouble";

    enum Kind {
        PUT,
        DELETE,
        POISON,
        REFUSED,
        BROKEN,
        DROPPED,
        GAP,
        TRIM,
        REBALANCE,
        KILL,
        FREEZE,
        STALL,
        PAUSE,
        RESTART,
        RESCALE,
        FAIL_COMMITS,
        TROUBLE,
        FAIL_REPORTS,
        ADD_COLUMN,
        DROP_COLUMN,
        /** Drops the table, and makes it again after a while. */
        DROP_TABLE;

        /** Whether it adds a record to the log. */
        boolean isRecord() {
            return compareTo(GAP) < 0;
        }
    }

    /** An operation with arguments in the form name, number, name, number. */
    static Operation of(long millis, Kind kind, Object... arguments) {
        Map<String, Long> named = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            long value = ((Number) arguments[i + 1]).longValue();
            if (value != 0 || arguments[i].equals(TROUBLE)) {
                named.put((String) arguments[i], value);
            }
        }
        return new Operation(millis, kind, named);
    }

    /** An argument, 0 if it is not given. */
    long get(String argument) {
        return arguments.getOrDefault(argument, 0L);
    }

    int index(String argument) {
        return (int) get(argument);
    }

    /** The form that {@link #toString} writes: the time, the kind, and the arguments as name=number. */
    static Operation parse(String text) {
        String[] parts = text.split(" ", -1);
        Map<String, Long> arguments = new TreeMap<>();
        for (int i = 2; i < parts.length; i++) {
            String[] argument = parts[i].split("=", 2);
            arguments.put(argument[0], number(argument[0], argument[1]));
        }
        return new Operation(Long.parseLong(parts[0]), Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)), arguments);
    }

    private static long number(String name, String value) {
        return name.equals(TROUBLE)
                ? Trouble.valueOf(value.toUpperCase(Locale.ROOT)).number()
                : Long.parseLong(value);
    }

    private static String text(String name, long value) {
        return name.equals(TROUBLE)
                ? Trouble.ALL.get((int) value).name().toLowerCase(Locale.ROOT)
                : Long.toString(value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(millis).append(' ').append(kind.name().toLowerCase(Locale.ROOT));
        arguments.forEach(
                (name, value) -> text.append(' ').append(name).append('=').append(text(name, value)));
        return text.toString();
    }
}
