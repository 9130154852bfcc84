// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/** The logical type that a schema's name gives its values. */
final class LogicalType {
    private static final long MILLIS_PER_DAY = 86_400_000;

    private static final Map<String, LogicalType> OF_CONNECT = Map.of(
            Date.LOGICAL_NAME,
            new LogicalType(
                    ValueKind.DATE, value -> LocalDate.ofEpochDay(days(value)), value -> Math.toIntExact(days(value))),
            Time.LOGICAL_NAME,
            new LogicalType(
                    ValueKind.TIME,
                    value -> Epoch.timeSpan(millis(value), ChronoUnit.MILLIS),
                    value -> Math.toIntExact(millis(value))),
            Timestamp.LOGICAL_NAME,
            new LogicalType(ValueKind.TIMESTAMP, value -> Instant.ofEpochMilli(millis(value)), LogicalType::millis),
            Decimal.LOGICAL_NAME,
            new LogicalType(ValueKind.DECIMAL, value -> value, null));

    private final ValueKind type;
    private final UnaryOperator<Object> reader;
    private final UnaryOperator<Object> plain;
    private final Schema read;

    /**
     * @param reader converts a value to the Java type of its kind
     * @param plain converts a value to the Java type of its schema without the name; null if not possible
     */
    LogicalType(ValueKind type, UnaryOperator<Object> reader, UnaryOperator<Object> plain) {
        this(type, reader, plain, null);
    }

    /**
     * @param type null if values are read only without the name, but do not count time
     * @param reader converts a value to the Java type of its kind
     * @param plain converts a value to the Java type of its schema without the name; null if not possible
     * @param read the schema of what the reader returns; null if it is the value's own
     */
    LogicalType(ValueKind type, UnaryOperator<Object> reader, UnaryOperator<Object> plain, Schema read) {
        this.type = type;
        this.reader = reader;
        this.plain = plain;
        this.read = read;
    }

    /** The logical type of a schema; null if its name is missing or unknown. */
    static LogicalType of(Schema schema) {
        String name = schema.name();
        if (name == null) {
            return null;
        }
        LogicalType logicalType = OF_CONNECT.get(name);
        return logicalType == null ? DebeziumTypes.logicalType(name) : logicalType;
    }

    /** Null if values are read only without the name. */
    ValueKind type() {
        return type;
    }

    /** The schema of what {@link #read} returns. */
    Schema schema(Schema ofValue) {
        return read == null ? ofValue : read;
    }

    /** @throws org.apache.kafka.connect.errors.DataException if the value does not match the logical type */
    Object read(Object value) {
        return reader.apply(value);
    }

    /** Whether values can also be read as their schema without its name. */
    boolean readsPlain() {
        return plain != null;
    }

    Object plain(Object value) {
        return plain.apply(value);
    }

    private static long days(Object value) {
        long millis = millis(value);
        if (Math.floorMod(millis, MILLIS_PER_DAY) != 0) {
            throw new DataException("a Connect Date must be midnight in UTC");
        }
        return millis / MILLIS_PER_DAY;
    }

    private static long millis(Object value) {
        return ((java.util.Date) value).toInstant().toEpochMilli();
    }
}
