// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Suggests the name that a mistyped one most likely meant. */
public final class Suggestions {
    /** No name is as long, and the time to compare grows with the length. */
    private static final int LONGEST = 100;

    private static final int LISTED = 30;

    private Suggestions() {}

    /** {@code "; did you mean …?"} with the nearest name; empty if none is near. It ends a sentence. */
    public static String didYouMean(String typed, Collection<String> names) {
        String nearest = nearest(typed, names);
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    /** Puts a problem, the suggestion for a mistyped name if there is one, and the fix into sentences. */
    public static String problem(String problem, String didYouMean, String fix) {
        return problem + (didYouMean.isEmpty() ? ". " : didYouMean + " ") + fix;
    }

    /** Names for a message, the first of many. */
    public static String listed(Collection<String> names) {
        String listed = names.stream().limit(LISTED).collect(Collectors.joining(", "));
        return names.size() <= LISTED ? listed : listed + " and " + (names.size() - LISTED) + " others";
    }

    /**
     * The name with the fewest edits from what was typed, at most one edit for three characters; otherwise a name that
     * continues it after a dot; otherwise null.
     */
    public static String nearest(String typed, Collection<String> names) {
        if (typed.length() > LONGEST) {
            return null;
        }
        String nearest = null;
        int fewest = Math.max(1, typed.length() / 3) + 1;
        String lower = typed.toLowerCase(Locale.ROOT);
        for (String name : names) {
            // As many edits as the lengths differ by are needed at least.
            if (Math.abs(name.length() - typed.length()) < fewest) {
                int edits = edits(lower, name.toLowerCase(Locale.ROOT));
                if (edits < fewest) {
                    fewest = edits;
                    nearest = name;
                }
            }
        }
        return nearest == null ? continued(typed, names) : nearest;
    }

    private static String continued(String typed, Collection<String> names) {
        for (String name : names) {
            if (name.startsWith(typed + ".")) {
                return name;
            }
        }
        return null;
    }

    /** The Damerau-Levenshtein distance: a swap of neighbours counts as one edit. */
    static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
