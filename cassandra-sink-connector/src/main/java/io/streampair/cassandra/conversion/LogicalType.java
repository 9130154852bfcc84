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

/** What the name of a schema says of its values. */
final class LogicalType {
    private static final long MILLIS_PER_DAY = 86_400_000;

    private static final Map<String, LogicalType> OF_CONNECT = Map.of(
            Date.LOGICAL_NAME,
            new LogicalType(
                    SourceType.DATE, value -> LocalDate.ofEpochDay(days(value)), value -> Math.toIntExact(days(value))),
            Time.LOGICAL_NAME,
            new LogicalType(
                    SourceType.TIME,
                    value -> Epoch.timeOfDay(millis(value), ChronoUnit.MILLIS),
                    value -> Math.toIntExact(millis(value))),
            Timestamp.LOGICAL_NAME,
            new LogicalType(SourceType.TIMESTAMP, value -> Instant.ofEpochMilli(millis(value)), LogicalType::millis),
            Decimal.LOGICAL_NAME,
            new LogicalType(SourceType.DECIMAL, value -> value, null));

    private final SourceType type;
    private final UnaryOperator<Object> reader;
    private final UnaryOperator<Object> plain;

    /**
     * @param reader gives a value the Java type of this meaning
     * @param plain gives a value the Java type that its schema has without its name; null if it never goes without
     */
    LogicalType(SourceType type, UnaryOperator<Object> reader, UnaryOperator<Object> plain) {
        this.type = type;
        this.reader = reader;
        this.plain = plain;
    }

    /** Null if the schema has no name, or one that means nothing here. */
    static LogicalType of(Schema schema) {
        String name = schema.name();
        if (name == null) {
            return null;
        }
        LogicalType meaning = OF_CONNECT.get(name);
        return meaning == null ? DebeziumTypes.meaning(name) : meaning;
    }

    SourceType type() {
        return type;
    }

    /** @throws org.apache.kafka.connect.errors.DataException if the value is not what it should be */
    Object read(Object value) {
        return reader.apply(value);
    }

    /** Whether values may also be taken for what their schema is without its name. */
    boolean mayBePlain() {
        return plain != null;
    }

    Object plain(Object value) {
        return plain.apply(value);
    }

    private static long days(Object value) {
        long millis = millis(value);
        if (Math.floorMod(millis, MILLIS_PER_DAY) != 0) {
            throw new DataException("a Date of Connect is not midnight in UTC, as it should be");
        }
        return millis / MILLIS_PER_DAY;
    }

    private static long millis(Object value) {
        return ((java.util.Date) value).toInstant().toEpochMilli();
    }
}
