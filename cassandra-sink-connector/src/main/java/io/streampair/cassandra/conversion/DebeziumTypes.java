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
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * The types that Debezium's connectors name in their schemas: see "Data type mappings" in Debezium's documentation of
 * each connector.
 */
final class DebeziumTypes {
    private static final Map<String, LogicalType> MEANINGS = new HashMap<>();

    static {
        time("Date", SourceType.DATE, value -> LocalDate.ofEpochDay(number(value)));
        time("Time", SourceType.TIME, timeIn(ChronoUnit.MILLIS));
        time("MicroTime", SourceType.TIME, timeIn(ChronoUnit.MICROS));
        time("NanoTime", SourceType.TIME, timeIn(ChronoUnit.NANOS));
        time("Timestamp", SourceType.TIMESTAMP, value -> Epoch.instant(number(value), ChronoUnit.MILLIS));
        time("MicroTimestamp", SourceType.TIMESTAMP, value -> Epoch.instant(number(value), ChronoUnit.MICROS));
        time("NanoTimestamp", SourceType.TIMESTAMP, value -> Epoch.instant(number(value), ChronoUnit.NANOS));
        time(
                "ZonedTimestamp",
                SourceType.TIMESTAMP,
                text(text -> OffsetDateTime.parse(text).toInstant()));
        time("ZonedTime", SourceType.TIME, text(DebeziumTypes::timeInUtc));
        time("IsoDate", SourceType.DATE, text(text -> LocalDate.parse(withoutZ(text))));
        time("IsoTime", SourceType.TIME, text(DebeziumTypes::timeInUtc));
        time("IsoTimestamp", SourceType.TIMESTAMP, text(text -> Instant.parse(withoutZ(text) + "Z")));
        time("MicroDuration", SourceType.DURATION, value -> duration(number(value), ChronoUnit.MICROS));
        time("NanoDuration", SourceType.DURATION, value -> duration(number(value), ChronoUnit.NANOS));
        time("Interval", SourceType.DURATION, text(CqlDuration::from));
        MEANINGS.put(
                "io.debezium.data.VariableScaleDecimal",
                new LogicalType(SourceType.DECIMAL, DebeziumTypes::decimal, UnaryOperator.identity()));
    }

    private DebeziumTypes() {}

    /** Null if Debezium has no such type, or one that means no more than its Connect type. */
    static LogicalType meaning(String schemaName) {
        return MEANINGS.get(schemaName);
    }

    private static void time(String name, SourceType type, UnaryOperator<Object> reader) {
        MEANINGS.put("io.debezium.time." + name, new LogicalType(type, reader, UnaryOperator.identity()));
    }

    private static UnaryOperator<Object> timeIn(ChronoUnit unit) {
        return value -> Epoch.timeOfDay(number(value), unit);
    }

    private static UnaryOperator<Object> text(Function<String, Object> parser) {
        return value -> {
            try {
                return parser.apply((String) value);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new DataException("a String is not what the name of its schema says");
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
            throw new DataException("a Long does not fit into duration, which holds at most 2^63-1 nanoseconds");
        }
    }

    private static Object decimal(Object value) {
        Struct struct = (Struct) value;
        return new BigDecimal(new BigInteger(Bytes.of(struct.get("value"))), struct.getInt32("scale"));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
