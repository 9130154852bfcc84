// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import java.util.Locale;

/** Formats numbers for people. */
public final class NumberText {
    private NumberText() {}

    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** "1 record", "2 records". */
    public static String counted(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
