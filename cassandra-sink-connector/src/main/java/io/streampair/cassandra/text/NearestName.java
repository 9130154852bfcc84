// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the most similar name, by edit distance (Levenshtein), ignoring case. */
public final class NearestName {
    private NearestName() {}

    /** The nearest candidate within this number of edits; empty if there is none. */
    public static Optional<String> of(String name, Collection<String> candidates, int maxEdits) {
        String nearest = null;
        int least = maxEdits + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) > maxEdits) {
                continue;
            }
            int edits = edits(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (edits < least) {
                least = edits;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The nearest candidate, with one edit allowed for three characters. */
    public static Optional<String> of(String name, Collection<String> candidates) {
        return of(name, candidates, Math.max(1, name.length() / 3));
    }

    private static int edits(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
