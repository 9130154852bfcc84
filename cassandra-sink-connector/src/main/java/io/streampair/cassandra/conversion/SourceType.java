// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** The kinds of values that records hold, each with the Java types it comes in. */
enum SourceType {
    BOOLEAN("boolean", "Connect's BOOLEAN, JSON's true and false"),
    INTEGER("integer", "Connect's INT8 to INT64, a whole number in JSON"),
    FLOAT("float", "Connect's FLOAT32 and FLOAT64, a number with a fraction in JSON that JsonConverter has read"),
    DECIMAL(
            "decimal",
            "Connect's Decimal, Debezium's VariableScaleDecimal, a number with a fraction or an exponent in "
                    + "JSON that `value.format=json` has read"),
    TEXT("text", "Connect's STRING, a string in JSON, a field of a delimited value"),
    BYTES("bytes", "Connect's BYTES"),
    DATE("date", "Connect's Date, Debezium's Date and IsoDate"),
    TIME("time", "Connect's Time, Debezium's Time, MicroTime, NanoTime, ZonedTime and IsoTime"),
    TIMESTAMP(
            "timestamp",
            "Connect's Timestamp, Debezium's Timestamp, MicroTimestamp, NanoTimestamp, ZonedTimestamp and "
                    + "IsoTimestamp"),
    DURATION("duration", "Debezium's MicroDuration, NanoDuration and Interval"),
    LIST("list", "Connect's ARRAY, an array in JSON"),
    MAP("map", "Connect's MAP, an object in JSON"),
    STRUCT("Struct", "Connect's STRUCT");

    private final String label;
    private final String origin;

    SourceType(String label, String origin) {
        this.label = label;
        this.origin = origin;
    }

    /** As it is called in messages and in the documentation. */
    String label() {
        return label;
    }

    /** Where such values come from. */
    String origin() {
        return origin;
    }

    /** What a value without a schema is, or null if it is none of these. */
    static SourceType of(Object value) {
        if (value instanceof String) {
            return TEXT;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return INTEGER;
        }
        if (value instanceof Double || value instanceof Float) {
            return FLOAT;
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        if (value instanceof Map) {
            return MAP;
        }
        if (value instanceof Collection) {
            return LIST;
        }
        if (value instanceof Struct) {
            return STRUCT;
        }
        return ofRare(value);
    }

    private static SourceType ofRare(Object value) {
        if (value instanceof byte[] || value instanceof ByteBuffer) {
            return BYTES;
        }
        if (value instanceof BigDecimal) {
            return DECIMAL;
        }
        if (value instanceof BigInteger) {
            return INTEGER;
        }
        if (value instanceof Instant) {
            return TIMESTAMP;
        }
        if (value instanceof LocalDate) {
            return DATE;
        }
        if (value instanceof LocalTime) {
            return TIME;
        }
        return value instanceof CqlDuration ? DURATION : null;
    }

    /** What values of a schema are when its name says nothing about them. */
    static SourceType of(Schema.Type type) {
        return switch (type) {
            case BOOLEAN -> BOOLEAN;
            case INT8, INT16, INT32, INT64 -> INTEGER;
            case FLOAT32, FLOAT64 -> FLOAT;
            case STRING -> TEXT;
            case BYTES -> BYTES;
            case ARRAY -> LIST;
            case MAP -> MAP;
            case STRUCT -> STRUCT;
        };
    }
}
