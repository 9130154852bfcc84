// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** What the name of a schema says of its values. */
final class Meaning {
    private static final int MILLIS_PER_DAY = 86_400_000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private static final Map<String, Meaning> OF_CONNECT = Map.of(
            Date.LOGICAL_NAME,
            new Meaning(
                    SourceType.DATE,
                    value -> LocalDate.ofEpochDay(Math.floorDiv(millis(value), (long) MILLIS_PER_DAY)),
                    value -> Math.toIntExact(Math.floorDiv(millis(value), (long) MILLIS_PER_DAY))),
            Time.LOGICAL_NAME,
            new Meaning(
                    SourceType.TIME,
                    value -> LocalTime.ofNanoOfDay(
                            Math.floorMod(millis(value), MILLIS_PER_DAY) * (long) NANOS_PER_MILLI),
                    value -> Math.floorMod(millis(value), MILLIS_PER_DAY)),
            Timestamp.LOGICAL_NAME,
            new Meaning(SourceType.TIMESTAMP, value -> Instant.ofEpochMilli(millis(value)), Meaning::millis),
            Decimal.LOGICAL_NAME,
            new Meaning(SourceType.DECIMAL, value -> value, null));

    private final SourceType type;
    private final UnaryOperator<Object> reader;
    private final UnaryOperator<Object> plain;

    /**
     * @param reader gives a value the Java type of this meaning
     * @param plain gives a value the Java type that its schema has without its name; null if it never goes without
     */
    Meaning(SourceType type, UnaryOperator<Object> reader, UnaryOperator<Object> plain) {
        this.type = type;
        this.reader = reader;
        this.plain = plain;
    }

    /** Null if the schema has no name, or one that means nothing here. */
    static Meaning of(Schema schema) {
        String name = schema.name();
        if (name == null) {
            return null;
        }
        Meaning meaning = OF_CONNECT.get(name);
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

    private static long millis(Object value) {
        return ((java.util.Date) value).toInstant().toEpochMilli();
    }
}
