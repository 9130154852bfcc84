// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

/** Conversions to boolean. */
final class BooleanConversions {
    private BooleanConversions() {}

    static TypeConversions conversions() {
        TypeConversions conversions = new TypeConversions("boolean");
        return conversions
                .take(ValueKind.BOOLEAN, "unchanged", value -> value)
                .take(
                        ValueKind.INTEGER,
                        "0 is false, 1 is true; other numbers are refused",
                        value -> ofNumber(conversions, value))
                .take(ValueKind.TEXT, "true or false, ignoring case", value -> ofText(conversions, (String) value));
    }

    private static boolean ofNumber(TypeConversions conversions, Object value) {
        long number = Decimals.whole(conversions, value, "must be 0 or 1");
        if (number < 0 || number > 1) {
            throw conversions.cannotConvert(value, "must be 0 or 1");
        }
        return number == 1;
    }

    private static boolean ofText(TypeConversions conversions, String text) {
        String stripped = text.strip();
        if (stripped.equalsIgnoreCase("true")) {
            return true;
        }
        if (stripped.equalsIgnoreCase("false")) {
            return false;
        }
        throw conversions.cannotConvert(text);
    }
}
