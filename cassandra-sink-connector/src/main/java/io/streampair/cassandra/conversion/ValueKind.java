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

/** The kinds of values in records, each with its Java types. */
enum ValueKind {
    BOOLEAN("boolean", "Connect's BOOLEAN, JSON true and false"),
    INTEGER(
            "integer",
            "Connect's INT8 to INT64, a whole JSON number, Debezium's Bits (a blob takes their bytes), and its Year but for "
                    + "columns of dates and times"),
    FLOAT("float", "Connect's FLOAT32 and FLOAT64, a JSON number with a fraction read by JsonConverter"),
    DECIMAL(
            "decimal",
            "Connect's Decimal, Debezium's VariableScaleDecimal, a JSON number with a fraction or an exponent "
                    + "read with `value.format=json`"),
    TEXT(
            "text",
            "Connect's STRING, a JSON string, a field of a delimited value, Debezium's Json, Xml, Uuid, Enum, Ltree and "
                    + "Tsvector"),
    BYTES("bytes", "Connect's BYTES"),
    DATE("date", "Connect's Date, Debezium's Date and IsoDate"),
    TIME("time", "Connect's Time, Debezium's Time, MicroTime, NanoTime, ZonedTime and IsoTime"),
    TIMESTAMP(
            "timestamp",
            "Connect's Timestamp, Debezium's Timestamp, MicroTimestamp, NanoTimestamp, ZonedTimestamp and "
                    + "IsoTimestamp"),
    DURATION("duration", "Debezium's MicroDuration, NanoDuration and Interval"),
    LIST(
            "list",
            "Connect's ARRAY, a JSON array, Debezium's DoubleVector, FloatVector, SparseVector (a map takes its numbers "
                    + "that are not zero) and EnumSet (a text stays one)"),
    MAP("map", "Connect's MAP, a JSON object"),
    STRUCT(
            "Struct",
            "Connect's STRUCT, Debezium's Geometry, Geography and Point: fields wkb, srid, x and y; a text takes it as WKT, "
                    + "such as POINT (1 2), and a blob as WKB");

    private final String label;
    private final String origin;

    ValueKind(String label, String origin) {
        this.label = label;
        this.origin = origin;
    }

    /** The name in messages and in the documentation. */
    String label() {
        return label;
    }

    /** The Connect, Debezium and JSON types of this kind, for the documentation. */
    String origin() {
        return origin;
    }

    /** The kind of a value without a schema; null if unknown. */
    static ValueKind of(Object value) {
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

    private static ValueKind ofRare(Object value) {
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

    /** The kind of a schema's values, without regard to its name. */
    static ValueKind of(Schema.Type type) {
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
