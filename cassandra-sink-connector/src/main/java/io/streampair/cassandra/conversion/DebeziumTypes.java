// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * The logical types of Debezium's connectors: see "Data type mappings" in Debezium's documentation of each connector.
 */
final class DebeziumTypes {
    private static final Map<String, LogicalType> LOGICAL_TYPES = new HashMap<>();

    static {
        time("Date", ValueKind.DATE, value -> LocalDate.ofEpochDay(number(value)));
        time("Time", ValueKind.TIME, timeIn(ChronoUnit.MILLIS));
        time("MicroTime", ValueKind.TIME, timeIn(ChronoUnit.MICROS));
        time("NanoTime", ValueKind.TIME, timeIn(ChronoUnit.NANOS));
        time("Timestamp", ValueKind.TIMESTAMP, value -> Epoch.instant(number(value), ChronoUnit.MILLIS));
        time("MicroTimestamp", ValueKind.TIMESTAMP, value -> Epoch.instant(number(value), ChronoUnit.MICROS));
        time("NanoTimestamp", ValueKind.TIMESTAMP, value -> Epoch.instant(number(value), ChronoUnit.NANOS));
        time(
                "ZonedTimestamp",
                ValueKind.TIMESTAMP,
                text(text -> OffsetDateTime.parse(text).toInstant()));
        time("ZonedTime", ValueKind.TIME, text(DebeziumTypes::timeInUtc));
        time("IsoDate", ValueKind.DATE, text(text -> LocalDate.parse(withoutZ(text))));
        time("IsoTime", ValueKind.TIME, text(DebeziumTypes::timeInUtc));
        time("IsoTimestamp", ValueKind.TIMESTAMP, text(text -> Instant.parse(withoutZ(text) + "Z")));
        time("MicroDuration", ValueKind.DURATION, value -> duration(number(value), ChronoUnit.MICROS));
        time("NanoDuration", ValueKind.DURATION, value -> duration(number(value), ChronoUnit.NANOS));
        time("Interval", ValueKind.DURATION, text(IsoInterval::parse));
        time("Year", null, UnaryOperator.identity());
        LOGICAL_TYPES.put(
                "io.debezium.data.EnumSet",
                new LogicalType(
                        ValueKind.LIST,
                        DebeziumTypes::words,
                        UnaryOperator.identity(),
                        SchemaBuilder.array(Schema.STRING_SCHEMA).build()));
        LOGICAL_TYPES.put(
                "io.debezium.data.Bits",
                new LogicalType(ValueKind.INTEGER, DebeziumTypes::bits, UnaryOperator.identity()));
        LOGICAL_TYPES.put(
                "io.debezium.data.VariableScaleDecimal",
                new LogicalType(ValueKind.DECIMAL, DebeziumTypes::decimal, UnaryOperator.identity()));
    }

    private DebeziumTypes() {}

    /** The logical type of a schema name; null if Debezium has none, or one that equals its Connect type. */
    static LogicalType logicalType(String schemaName) {
        return LOGICAL_TYPES.get(schemaName);
    }

    private static void time(String name, ValueKind type, UnaryOperator<Object> reader) {
        LOGICAL_TYPES.put("io.debezium.time." + name, new LogicalType(type, reader, UnaryOperator.identity()));
    }

    private static UnaryOperator<Object> timeIn(ChronoUnit unit) {
        return value -> Epoch.timeSpan(number(value), unit);
    }

    private static UnaryOperator<Object> text(Function<String, Object> parser) {
        return value -> {
            try {
                return parser.apply((String) value);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new DataException("a String does not match the logical type of its schema");
            }
        };
    }

    private static Object timeInUtc(String text) {
        return LocalTime.parse(text.endsWith("+00:00") ? text.substring(0, text.length() - 6) : withoutZ(text));
    }

    private static String withoutZ(String text) {
        return text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    }

    private static Object duration(long number, ChronoUnit unit) {
        try {
            return CqlDuration.newInstance(
                    0, 0, Math.multiplyExact(number, unit.getDuration().toNanos()));
        } catch (ArithmeticException e) {
            throw new DataException(
                    "cannot convert a Long to duration: the interval must be at most 2^63-1 nanoseconds (292 years)");
        }
    }

    private static Object decimal(Object value) {
        Struct struct = (Struct) value;
        Object unscaled = struct.get("value");
        Integer scale = struct.getInt32("scale");
        if (unscaled == null || scale == null) {
            throw new DataException("a VariableScaleDecimal must have a value and a scale");
        }
        return new BigDecimal(new BigInteger(Bytes.of(unscaled)), scale);
    }

    private static List<String> words(Object value) {
        String text = (String) value;
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    /** Bits are in bytes of which the first is the least significant. */
    private static Object bits(Object value) {
        byte[] bytes = Bytes.of(value).clone();
        for (int i = 0; i < bytes.length / 2; i++) {
            byte other = bytes[bytes.length - 1 - i];
            bytes[bytes.length - 1 - i] = bytes[i];
            bytes[i] = other;
        }
        BigInteger number = new BigInteger(1, bytes);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private static long number(Object value) {
        // MicroDuration was a floating point number before Debezium 1.0.
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (number != Math.rint(number) || Math.abs(number) >= 0x1p63) {
                throw new DataException("a " + value.getClass().getSimpleName()
                        + " does not match the logical type of its schema, which has whole numbers");
            }
            return (long) number;
        }
        return ((Number) value).longValue();
    }
}
