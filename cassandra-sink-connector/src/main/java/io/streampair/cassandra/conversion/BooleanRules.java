// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

/** Truth values. */
final class BooleanRules {
    private BooleanRules() {}

    static TypeConversions rules() {
        TypeConversions rules = new TypeConversions("boolean");
        return rules.take(SourceType.BOOLEAN, "as it is", value -> value)
                .take(
                        SourceType.INTEGER,
                        "0 is false, 1 is true; all others are refused",
                        value -> ofNumber(rules, value))
                .take(SourceType.TEXT, "true or false, in any case", value -> ofText(rules, (String) value));
    }

    private static boolean ofNumber(TypeConversions rules, Object value) {
        long number = Decimals.whole(rules, value, "takes 0 and 1");
        if (number < 0 || number > 1) {
            throw rules.doesNotFit(value, "takes 0 and 1");
        }
        return number == 1;
    }

    private static boolean ofText(TypeConversions rules, String text) {
        String stripped = text.strip();
        if (stripped.equalsIgnoreCase("true")) {
            return true;
        }
        if (stripped.equalsIgnoreCase("false")) {
            return false;
        }
        throw rules.notA(text);
    }
}
