// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;

/** The texts of values. */
final class Texts {
    /** What functions make of texts is not longer. */
    static final int MAX_LENGTH = 4 << 20;

    private static final double EXACT = 0x1p53;

    private Texts() {}

    /** Of a value that is not null. */
    static String of(Object value) {
        if (value instanceof String text) {
            return text;
        }
        Number number = Numbers.of(value);
        if (number != null) {
            return ofNumber(number);
        }
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        if (value instanceof Boolean
                || value instanceof Instant
                || value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof Duration
                || value instanceof UUID) {
            return value.toString();
        }
        throw new EvaluationException(
                "needs a single value, not " + Type.of(value).withArticle());
    }

    private static String ofNumber(Number number) {
        if (number instanceof Double floating) {
            return FloatingText.of(floating);
        }
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    /** The same for numbers that are equal: 5, 5.0 and 5.00. */
    static String canonical(Object value) {
        Number number = Numbers.of(value);
        if (number instanceof Double floating) {
            boolean isExact = floating > -EXACT && floating < EXACT && Math.rint(floating) == floating;
            if (isExact) {
                return Long.toString(floating.longValue());
            }
            if (Double.isFinite(floating)) {
                return plain(new BigDecimal(FloatingText.of(floating)));
            }
        }
        return number instanceof BigDecimal decimal ? plain(decimal) : of(value);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String checked(StringBuilder text) {
        return checkedLength(text.length()) == 0 ? "" : text.toString();
    }

    static int checkedLength(long length) {
        if (length > MAX_LENGTH) {
            throw new EvaluationException("the text is longer than " + MAX_LENGTH + " characters");
        }
        return (int) length;
    }
}
