// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import java.util.Locale;

/** Formats numbers for people. */
final class ChartNumbers {
    private static final double THOUSAND = 1e3;
    private static final double TEN_THOUSAND = 1e4;
    private static final double MILLION = 1e6;

    private ChartNumbers() {}

    static String full(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Short enough for a tick: 250, 2,500, 25k, 1M. */
    static String brief(double value) {
        if (value >= MILLION) {
            return trimmed(value / MILLION) + "M";
        }
        if (value >= TEN_THOUSAND) {
            return trimmed(value / THOUSAND) + "k";
        }
        return value >= THOUSAND ? full(value, 0) : trimmed(value);
    }

    private static String trimmed(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
