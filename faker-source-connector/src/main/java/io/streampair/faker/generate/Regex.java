// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.util.regex.Pattern;

/** Checks regular expressions before Datafaker reads them, which takes them apart without any limit. */
public final class Regex {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 50;
    private static final Pattern TOO_OFTEN = Pattern.compile("\\{[0-9, ]*[0-9]{4}[0-9, ]*\\}");

    private Regex() {}

    /** What is wrong with a regular expression, and what to do; null if values can be made by it safely. */
    public static String problem(String pattern) {
        if (pattern.length() > LONGEST) {
            return "Has a regular expression of " + pattern.length() + " characters. Use at most " + LONGEST;
        }
        if (TOO_OFTEN.matcher(pattern).find()) {
            return "Repeats a part more than 999 times. Lower the number in braces";
        }
        if (depth(pattern) > DEEPEST) {
            return "Nests more than " + DEEPEST + " groups. Use fewer parentheses";
        }
        // Generating a text that does not match another pattern may never end.
        if (pattern.replace("(?:", "(").contains("(?")) {
            return "Has a group that begins with (?. Use plain groups ( ) or (?: )";
        }
        if (TextSize.isTooLarge(pattern)) {
            return "Can make a text of more than a million characters. Lower the numbers in braces";
        }
        return null;
    }

    private static int depth(String pattern) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (c == ')') {
                depth--;
            }
        }
        return deepest;
    }
}
