// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.Collection;
import java.util.Locale;

/** Guesses which name a mistyped one meant. */
public final class Suggestions {
    private Suggestions() {}

    /** "did you mean …? " with the nearest name, or nothing if none is near. */
    public static String didYouMean(String typed, Collection<String> names) {
        String nearest = nearest(typed, names);
        return nearest == null ? "" : "did you mean " + nearest + "? ";
    }

    /**
     * The name with the fewest edits from what was typed, at most one edit for three characters, or else one that goes
     * on where it ends with a dot; null if there is none.
     */
    public static String nearest(String typed, Collection<String> names) {
        String nearest = null;
        int fewest = Math.max(1, typed.length() / 3) + 1;
        for (String name : names) {
            int edits = edits(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                nearest = name;
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

    /** The edit distance of Damerau and Levenshtein, with neighbours swapped as one edit. */
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
