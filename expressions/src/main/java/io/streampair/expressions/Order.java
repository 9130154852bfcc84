// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;

/** Compares values, neither of them null, whose types are seen only now. */
final class Order {
    /** Integers below it are exact as floats. */
    private static final long EXACT = 1L << 53;

    private Order() {}

    /** Whether values of two types can be compared. */
    static boolean fits(Type left, Type right, boolean isOfOrder) {
        if (left.isOpen() || right.isOpen() || (left.isNumber() && right.isNumber())) {
            return true;
        }
        return left == right
                && switch (left) {
                    case TEXT, TIMESTAMP, DATE, TIME, DURATION -> true;
                    case BOOLEAN, UUID, BYTES -> !isOfOrder;
                    default -> false;
                };
    }

    static String problem(Type left, Type right) {
        String hint = "";
        if (left == Type.TIMESTAMP || right == Type.TIMESTAMP) {
            hint = "; write timestamp(…) for the other";
        } else if (left == Type.TEXT || right == Type.TEXT) {
            hint = "; write number(…) for the text, or text(…) for the other";
        }
        return "cannot compare " + left.withArticle() + " with " + right.withArticle() + (left == right ? "" : hint);
    }

    static boolean same(Object left, Object right) {
        if (left instanceof String text && right instanceof String other) {
            return text.equals(other);
        }
        if (left instanceof Boolean || left instanceof UUID) {
            if (left.getClass() == right.getClass()) {
                return left.equals(right);
            }
            throw unfit(left, right);
        }
        ByteBuffer bytes = Bytes.orNull(left);
        ByteBuffer others = bytes == null ? null : Bytes.orNull(right);
        return others == null ? compare(left, right) == 0 : bytes.equals(others);
    }

    /** NaN is greater than all other numbers, and equal to itself. */
    static int compare(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        Number a = Numbers.of(left);
        Number b = a == null ? null : Numbers.of(right);
        return b == null ? compareTimes(left, right) : compareNumbers(a, b);
    }

    private static int compareTimes(Object left, Object right) {
        Object a = left instanceof Date date ? date.toInstant() : left;
        Object b = right instanceof Date date ? date.toInstant() : right;
        if (a instanceof Instant one && b instanceof Instant other) {
            return one.compareTo(other);
        }
        if (a instanceof LocalDate one && b instanceof LocalDate other) {
            return one.compareTo(other);
        }
        if (a instanceof LocalTime one && b instanceof LocalTime other) {
            return one.compareTo(other);
        }
        if (a instanceof Duration one && b instanceof Duration other) {
            return one.compareTo(other);
        }
        throw unfit(left, right);
    }

    private static EvaluationException unfit(Object left, Object right) {
        return new EvaluationException(problem(Type.of(left), Type.of(right)));
    }

    /** A decimal is compared with a float as a float: 0.1 equals 0.1. */
    private static int compareNumbers(Number a, Number b) {
        if (a instanceof Long one && b instanceof Long other) {
            return Long.compare(one, other);
        }
        if (a instanceof Long whole && b instanceof Double floating) {
            return compareMixed(whole, floating);
        }
        if (a instanceof Double floating && b instanceof Long whole) {
            return -compareMixed(whole, floating);
        }
        if (a instanceof Double || b instanceof Double) {
            return Double.compare(a.doubleValue() + 0.0, b.doubleValue() + 0.0);
        }
        return Numbers.decimal(a).compareTo(Numbers.decimal(b));
    }

    private static int compareMixed(long whole, double floating) {
        if (!Double.isFinite(floating) || (whole < EXACT && whole > -EXACT)) {
            return Double.compare((double) whole, floating + 0.0);
        }
        return BigDecimal.valueOf(whole).compareTo(new BigDecimal(floating));
    }
}
