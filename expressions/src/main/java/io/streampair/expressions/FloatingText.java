// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes floats with the fewest digits that distinguish them from others: as {@link Double#toString(double)} does from JDK 19
 * on. Before, it sometimes writes a digit more, and a hash must not depend on the JDK.
 */
final class FloatingText {
    private static final boolean IS_SHORTEST = Runtime.version().feature() >= 19;
    private static final int FEWEST_DIGITS = 2;
    private static final int MOST_SUPERFLUOUS = 3;

    /** A text of so few digits is the shortest in any JDK. */
    private static final int SURELY_SHORTEST = 16;

    private FloatingText() {}

    static String of(double value) {
        String text = Double.toString(value);
        return IS_SHORTEST || (text.length() < SURELY_SHORTEST && text.indexOf('E') < 0) || !Double.isFinite(value)
                ? text
                : shortest(value, text);
    }

    private static String shortest(double value, String text) {
        BigDecimal exact = new BigDecimal(value);
        int digits = new BigDecimal(text).stripTrailingZeros().precision();
        for (int fewer = Math.max(FEWEST_DIGITS, digits - MOST_SUPERFLUOUS); fewer < digits; fewer++) {
            BigDecimal rounded = exact.round(new MathContext(fewer, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return Double.toString(value).indexOf('E') < 0 ? rounded.toPlainString() : scientific(rounded);
            }
        }
        return text;
    }

    private static String scientific(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        String digits = plain.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - plain.scale();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return (plain.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
    }
}
