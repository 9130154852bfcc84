// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Calculations with values whose types are seen only now. Integers never wrap around, and decimals are exact. */
final class Arithmetic {
    static final String OVERFLOW = "the result does not fit into 64 bits; calculate with decimal(…)";
    static final String BY_ZERO = "division by zero";

    /** The minimum number of digits of a quotient that has no exact decimal form. */
    private static final int QUOTIENT_DIGITS = 34;

    private Arithmetic() {}

    /** @return null if an operand is null */
    static Object calculate(Operator operator, Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Long a && right instanceof Long b) {
            return ofLongs(operator, a, b);
        }
        Number a = Numbers.of(left);
        Number b = Numbers.of(right);
        if (a != null && b != null) {
            return ofNumbers(operator, a, b);
        }
        Object result = Durations.calculate(operator, a == null ? left : a, b == null ? right : b);
        if (result == null) {
            throw new EvaluationException(operator.problem(Type.of(left), Type.of(right)));
        }
        return result;
    }

    private static Object ofNumbers(Operator operator, Number a, Number b) {
        if (a instanceof Double || b instanceof Double) {
            return ofDoubles(operator, a.doubleValue(), b.doubleValue());
        }
        return a instanceof Long left && b instanceof Long right
                ? ofLongs(operator, left, right)
                : ofDecimals(operator, Numbers.decimal(a), Numbers.decimal(b));
    }

    private static Object ofLongs(Operator operator, long a, long b) {
        return switch (operator) {
            case ADD -> add(a, b);
            case SUBTRACT -> subtract(a, b);
            case MULTIPLY -> multiply(a, b);
            case DIVIDE -> ofDecimals(operator, BigDecimal.valueOf(a), BigDecimal.valueOf(b));
            case REMAINDER -> remainder(a, b);
        };
    }

    static long add(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw new EvaluationException(OVERFLOW);
        }
        return sum;
    }

    static long subtract(long a, long b) {
        long difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            throw new EvaluationException(OVERFLOW);
        }
        return difference;
    }

    static long multiply(long a, long b) {
        try {
            return Math.multiplyExact(a, b);
        } catch (ArithmeticException e) {
            throw new EvaluationException(OVERFLOW);
        }
    }

    /** With the sign of the divisor, so that of a positive one it is an index. */
    static long remainder(long a, long b) {
        if (b == 0) {
            throw new EvaluationException(BY_ZERO);
        }
        return Math.floorMod(a, b);
    }

    static long quotient(long a, long b) {
        if (b == 0) {
            throw new EvaluationException(BY_ZERO);
        }
        if (a == Long.MIN_VALUE && b == -1) {
            throw new EvaluationException(OVERFLOW);
        }
        return Math.floorDiv(a, b);
    }

    static double ofDoubles(Operator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / nonZero(b);
            case REMAINDER -> remainder(a, nonZero(b));
        };
    }

    private static double nonZero(double divisor) {
        if (divisor == 0) {
            throw new EvaluationException(BY_ZERO);
        }
        return divisor;
    }

    private static double remainder(double a, double b) {
        double remainder = a % b;
        return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
    }

    static BigDecimal ofDecimals(Operator operator, BigDecimal a, BigDecimal b) {
        return switch (operator) {
            case ADD -> Numbers.checked(a.add(b));
            case SUBTRACT -> Numbers.checked(a.subtract(b));
            case MULTIPLY -> Numbers.checked(a.multiply(b));
            case DIVIDE -> divide(a, b);
            case REMAINDER -> remainder(a, b);
        };
    }

    private static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new EvaluationException(BY_ZERO);
        }
        int digits = Math.max(QUOTIENT_DIGITS, a.precision());
        return Numbers.checked(a.divide(b, new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new EvaluationException(BY_ZERO);
        }
        BigDecimal remainder = a.remainder(b);
        boolean isOfOtherSign = remainder.signum() != 0 && remainder.signum() != b.signum();
        return Numbers.checked(isOfOtherSign ? remainder.add(b) : remainder);
    }

    /** @param value a number, a duration or null */
    static Object minus(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof java.time.Duration duration) {
            return duration.negated();
        }
        Number number = Numbers.of(value);
        if (number instanceof Long whole) {
            return subtract(0, whole);
        }
        if (number instanceof Double floating) {
            return -floating;
        }
        if (number == null) {
            throw new EvaluationException("cannot negate " + Type.of(value).withArticle());
        }
        return ((BigDecimal) number).negate();
    }
}
