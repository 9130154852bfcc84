// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes floating numbers with the fewest digits, two at least, that distinguish them from others: as {@link
 * Double#toString(double)} does from JDK 19 on. Before, it sometimes writes a digit more.
 */
final class FloatingText {
    private static final boolean SHORTEST = Runtime.version().feature() >= 19;
    private static final double LEAST_PLAIN = 1e-3;
    private static final double GREATEST_PLAIN = 1e7;
    private static final int FEWEST_DIGITS = 2;
    private static final int MOST_SUPERFLUOUS = 3;

    private FloatingText() {}

    /** The text of a {@link Double} or a {@link Float}. */
    static String of(Number number) {
        String text = number.toString();
        double value = number.doubleValue();
        if (SHORTEST || value == 0 || !Double.isFinite(value)) {
            return text;
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = new BigDecimal(text).stripTrailingZeros().precision();
        for (int fewer = Math.max(FEWEST_DIGITS, digits - MOST_SUPERFLUOUS); fewer <= digits; fewer++) {
            BigDecimal rounded = exact.round(new MathContext(fewer, RoundingMode.HALF_EVEN));
            boolean same = number instanceof Double
                    ? rounded.doubleValue() == value
                    : rounded.floatValue() == number.floatValue();
            if (same) {
                return text(rounded);
            }
        }
        return text;
    }

    private static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        double size = Math.abs(number.doubleValue());
        if (size >= LEAST_PLAIN && size < GREATEST_PLAIN) {
            return plain.setScale(Math.max(1, plain.scale())).toPlainString();
        }
        String digits = plain.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - plain.scale();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return (plain.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
    }
}
