// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The units of numbers that count from 1970. */
enum EpochUnit {
    DAYS("d", 86_400_000_000_000L),
    HOURS("h", 3_600_000_000_000L),
    MINUTES("m", 60_000_000_000L),
    SECONDS("s", 1_000_000_000L),
    MILLISECONDS("ms", 1_000_000L),
    MICROSECONDS("us", 1_000L),
    NANOSECONDS("ns", 1L);

    static final String NAMES = "'s', 'ms', 'us', 'ns', 'm', 'h' or 'd'";

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final String OUT_OF_RANGE = "the number is out of the range of timestamps";

    private final String label;
    private final long nanos;

    EpochUnit(String label, long nanos) {
        this.label = label;
        this.nanos = nanos;
    }

    static Optional<EpochUnit> of(String name) {
        for (EpochUnit unit : values()) {
            if (unit.label.equals(name) || unit.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    Instant instant(long number) {
        try {
            if (nanos >= NANOS_PER_SECOND) {
                return Instant.ofEpochSecond(Math.multiplyExact(number, nanos / NANOS_PER_SECOND));
            }
            long perSecond = NANOS_PER_SECOND / nanos;
            return Instant.ofEpochSecond(Math.floorDiv(number, perSecond), Math.floorMod(number, perSecond) * nanos);
        } catch (ArithmeticException | DateTimeException e) {
            throw new EvaluationException(OUT_OF_RANGE);
        }
    }

    /** Fractions of a nanosecond are cut off. */
    Instant instant(BigDecimal number) {
        try {
            BigDecimal all = number.multiply(BigDecimal.valueOf(nanos)).setScale(0, RoundingMode.FLOOR);
            BigDecimal[] parts = all.divideAndRemainder(BigDecimal.valueOf(NANOS_PER_SECOND));
            return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
        } catch (ArithmeticException | DateTimeException e) {
            throw new EvaluationException(OUT_OF_RANGE);
        }
    }

    /** Fractions of the unit are cut off, towards the past. */
    long number(Instant instant) {
        if (nanos >= NANOS_PER_SECOND) {
            return Math.floorDiv(instant.getEpochSecond(), nanos / NANOS_PER_SECOND);
        }
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND / nanos), instant.getNano() / nanos);
        } catch (ArithmeticException e) {
            throw new EvaluationException("the timestamp in this unit does not fit into 64 bits");
        }
    }
}
