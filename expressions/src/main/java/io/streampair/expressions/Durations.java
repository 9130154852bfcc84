// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Calculations with instants, dates and durations. */
final class Durations {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** What a duration may have: then it fits into 64 bits of nanoseconds, as the databases have it. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private static final String TOO_LONG = "the duration is longer than 292 years";

    private Durations() {}

    static Duration checked(Duration duration) {
        if (duration.abs().compareTo(LONGEST) <= 0) {
            return duration;
        }
        throw new EvaluationException(TOO_LONG);
    }

    /** The result of an operator; null if it does not fit these types. */
    static Object calculate(Operator operator, Object left, Object right) {
        try {
            if (right instanceof Duration duration) {
                return ofDuration(operator, left, duration);
            }
            if (left instanceof Duration duration) {
                return ofOther(operator, duration, right);
            }
            return operator == Operator.SUBTRACT ? between(left, right) : null;
        } catch (ArithmeticException | DateTimeException e) {
            throw new EvaluationException("the result is out of the range of times");
        }
    }

    private static Object ofDuration(Operator operator, Object left, Duration right) {
        if (operator == Operator.ADD || operator == Operator.SUBTRACT) {
            return moved(left, operator == Operator.ADD ? right : right.negated());
        }
        if (operator == Operator.MULTIPLY && left instanceof Long times) {
            return checked(right.multipliedBy(times));
        }
        return operator == Operator.DIVIDE && left instanceof Duration duration ? quotient(duration, right) : null;
    }

    private static Object ofOther(Operator operator, Duration left, Object right) {
        if (operator == Operator.ADD) {
            return moved(right, left);
        }
        if (operator == Operator.MULTIPLY && right instanceof Long times) {
            return checked(left.multipliedBy(times));
        }
        if (operator == Operator.DIVIDE && right instanceof Long divisor) {
            if (divisor == 0) {
                throw new EvaluationException(Arithmetic.BY_ZERO);
            }
            return left.dividedBy(divisor);
        }
        return null;
    }

    private static Object moved(Object time, Duration by) {
        if (time instanceof Instant instant) {
            return instant.plus(by);
        }
        if (time instanceof Duration duration) {
            return checked(duration.plus(by));
        }
        if (time instanceof LocalDate date) {
            if (by.getSeconds() % SECONDS_PER_DAY != 0 || by.getNano() != 0) {
                throw new EvaluationException("a date can only be moved by whole days");
            }
            return date.plusDays(by.getSeconds() / SECONDS_PER_DAY);
        }
        return null;
    }

    private static Object between(Object left, Object right) {
        if (left instanceof Instant end && right instanceof Instant start) {
            return checked(Duration.between(start, end));
        }
        if (left instanceof LocalDate end && right instanceof LocalDate start) {
            return checked(Duration.ofDays(end.toEpochDay() - start.toEpochDay()));
        }
        return null;
    }

    private static BigDecimal quotient(Duration left, Duration right) {
        if (right.isZero()) {
            throw new EvaluationException(Arithmetic.BY_ZERO);
        }
        return BigDecimal.valueOf(left.toNanos()).divide(BigDecimal.valueOf(right.toNanos()), MathContext.DECIMAL128);
    }

    /** The last multiple of the step since 1970 that is not after the instant; or the first that is not before it. */
    static Instant multiple(Instant instant, Duration step, RoundingMode mode) {
        if (step.isNegative() || step.isZero()) {
            throw new EvaluationException("the step must be longer than 0");
        }
        try {
            Instant floor = floor(instant, step);
            return mode == RoundingMode.FLOOR || floor.equals(instant) ? floor : floor.plus(step);
        } catch (ArithmeticException | DateTimeException e) {
            throw new EvaluationException("the result is out of the range of timestamps");
        }
    }

    private static Instant floor(Instant instant, Duration step) {
        long second = instant.getEpochSecond();
        int nano = instant.getNano();
        long stepSeconds = step.getSeconds();
        int stepNano = step.getNano();
        if (stepNano == 0) {
            return Instant.ofEpochSecond(second - Math.floorMod(second, stepSeconds));
        }
        if (stepSeconds == 0 && NANOS_PER_SECOND % stepNano == 0) {
            return Instant.ofEpochSecond(second, nano - nano % stepNano);
        }
        long nanos = Math.addExact(Math.multiplyExact(second, NANOS_PER_SECOND), nano);
        long floor = nanos - Math.floorMod(nanos, step.toNanos());
        return Instant.ofEpochSecond(Math.floorDiv(floor, NANOS_PER_SECOND), Math.floorMod(floor, NANOS_PER_SECOND));
    }
}
