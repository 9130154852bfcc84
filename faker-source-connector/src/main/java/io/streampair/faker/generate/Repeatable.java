// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the directives of Datafaker whose values depend on more than the random draws. */
final class Repeatable {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\{\\s*([^\\s}]+)");

    private static final List<String> UNREPEATABLE = List.of(
            "business.creditcardexpiry",
            "date.",
            "idnumber.invalidsvsessn",
            "idnumber.singaporean",
            "idnumber.validsvsessn",
            "locality.localestringwithoutreplacement",
            "time.",
            "timeanddate.",
            "twitter.createdtime",
            "twitter.twitterid",
            "unique.");

    private Repeatable() {}

    /** The first directive that reads the clock or remembers earlier values; null if there is none. */
    static String firstUnrepeatable(String expression) {
        Matcher directives = DIRECTIVE.matcher(expression);
        while (directives.find()) {
            String directive = directives.group(1);
            String plain = directive.toLowerCase(Locale.ROOT).replace("_", "");
            for (String unrepeatable : UNREPEATABLE) {
                if (plain.startsWith(unrepeatable)) {
                    return directive;
                }
            }
        }
        return null;
    }
}
