// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that was likely meant, by edit distance with swapped neighbours as one edit, ignoring case. */
final class Nearest {
    private static final int LONGEST = 40;

    private Nearest() {}

    /** The end of a message: a question, or nothing. */
    static String question(String name, Collection<String> candidates) {
        String nearest = null;
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : candidates) {
            if (name.length() <= LONGEST && Math.abs(candidate.length() - name.length()) < least) {
                int edits = edits(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (edits < least) {
                    least = edits;
                    nearest = candidate;
                }
            }
        }
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    private static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(replaced(edits, from, to, i, j), swapped(edits, from, to, i, j));
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int replaced(int[][] edits, String from, String to, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        return Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    }

    private static int swapped(int[][] edits, String from, String to, int i, int j) {
        boolean isSwapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return isSwapped ? edits[i - 2][j - 2] + 1 : Integer.MAX_VALUE;
    }
}
