// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Date;
import java.util.Map;

/** The types of values. */
public enum Type {
    BOOLEAN("boolean", "a boolean"),
    /** A Long. */
    INTEGER("integer", "an integer"),
    /** A Double. */
    FLOAT("float", "a float"),
    /** A BigDecimal. */
    DECIMAL("decimal", "a decimal"),
    TEXT("text", "a text"),
    BYTES("bytes", "bytes"),
    /** An Instant. */
    TIMESTAMP("timestamp", "a timestamp"),
    DATE("date", "a date"),
    TIME("time", "a time"),
    DURATION("duration", "a duration"),
    UUID("uuid", "a uuid"),
    LIST("list", "a list"),
    MAP("map", "a map"),
    /** An object of the host that has fields. */
    STRUCT("struct", "a struct"),
    /** Only known for each value. */
    ANY("any", "a value"),
    /** Of the literal null alone. */
    NULL("null", "null");

    private final String label;
    private final String withArticle;

    Type(String label, String withArticle) {
        this.label = label;
        this.withArticle = withArticle;
    }

    /** The name in the documentation. */
    public String label() {
        return label;
    }

    String withArticle() {
        return withArticle;
    }

    boolean isNumber() {
        return this == INTEGER || this == FLOAT || this == DECIMAL;
    }

    /** Whether nothing is known of the values. */
    boolean isOpen() {
        return this == ANY || this == NULL;
    }

    /** The type of a value. */
    public static Type of(Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof String) {
            return TEXT;
        }
        if (value instanceof Number number) {
            return ofNumber(number);
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        if (value instanceof Instant || value instanceof Date) {
            return TIMESTAMP;
        }
        if (value instanceof LocalDate) {
            return DATE;
        }
        if (value instanceof LocalTime) {
            return TIME;
        }
        return ofRare(value);
    }

    private static Type ofNumber(Number value) {
        if (value instanceof BigDecimal || value instanceof BigInteger) {
            return DECIMAL;
        }
        return value instanceof Double || value instanceof Float ? FLOAT : INTEGER;
    }

    private static Type ofRare(Object value) {
        if (value instanceof Map) {
            return MAP;
        }
        if (value instanceof Collection) {
            return LIST;
        }
        if (value instanceof byte[] || value instanceof ByteBuffer) {
            return BYTES;
        }
        if (value instanceof Duration) {
            return DURATION;
        }
        return value instanceof java.util.UUID ? UUID : STRUCT;
    }
}
