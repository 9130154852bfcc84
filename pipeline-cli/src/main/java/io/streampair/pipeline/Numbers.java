// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import java.util.Locale;

/** Numbers as texts for people. */
final class Numbers {
    private Numbers() {}

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** "1 record", "2 records". */
    static String counted(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
