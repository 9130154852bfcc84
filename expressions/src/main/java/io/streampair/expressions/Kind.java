// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;

/** What a parameter takes. */
@SuppressWarnings("ImmutableEnumChecker") // What it holds is never changed.
public enum Kind {
    /** Any value, as it is. */
    VALUE("any value", EnumSet.allOf(Type.class)),
    CONDITION("a condition", EnumSet.of(Type.BOOLEAN)),
    /** A Long, a Double or a BigDecimal. */
    NUMBER("a number", EnumSet.of(Type.INTEGER, Type.FLOAT, Type.DECIMAL)),
    INTEGER("an integer", EnumSet.of(Type.INTEGER)),
    TEXT("a text", EnumSet.of(Type.TEXT)),
    /** An Instant; of dates midnight in UTC, of numbers and texts what the host reads them as. */
    TIMESTAMP(
            "a timestamp, a date, or a number or text that is one",
            EnumSet.of(Type.TIMESTAMP, Type.DATE, Type.TEXT, Type.INTEGER, Type.FLOAT, Type.DECIMAL)),
    DURATION("a duration such as 1h", EnumSet.of(Type.DURATION)),
    DATE("a date", EnumSet.of(Type.DATE)),
    TIME("a time", EnumSet.of(Type.TIME)),
    LIST("a list", EnumSet.of(Type.LIST)),
    MAP("a map", EnumSet.of(Type.MAP)),
    /** Bytes, or a text. */
    BYTES("bytes or a text", EnumSet.of(Type.BYTES, Type.TEXT));

    private final String expected;
    private final Set<Type> types;

    Kind(String expected, Set<Type> types) {
        this.expected = expected;
        this.types = types;
    }

    String expected() {
        return expected;
    }

    boolean takes(Type type) {
        return type.isOpen() || types.contains(type);
    }

    /** Whether values of the type need no {@link #cast}. */
    boolean isExactly(Type type) {
        return this == VALUE || (!type.isOpen() && types.size() == 1 && types.contains(type));
    }

    /**
     * @param function for messages
     * @throws EvaluationException if the value is of another kind
     */
    Object cast(Object value, Times times, String function) {
        if (this == TIMESTAMP) {
            return instant(value, times, function);
        }
        if (this == NUMBER || this == INTEGER) {
            Number number = Numbers.of(value);
            if (number != null && (this == NUMBER || number instanceof Long)) {
                return number;
            }
        } else if (types.contains(Type.of(value))) {
            return value;
        }
        throw mismatch(value, function);
    }

    private EvaluationException mismatch(Object value, String function) {
        return new EvaluationException(
                function + " needs " + expected + ", not " + Type.of(value).withArticle());
    }

    private Instant instant(Object value, Times times, String function) {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof String) {
            return times.instant(value);
        }
        Number number = Numbers.of(value);
        if (number != null) {
            return times.instant(number);
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (value instanceof Date date) {
            return date.toInstant();
        }
        throw mismatch(value, function);
    }
}
