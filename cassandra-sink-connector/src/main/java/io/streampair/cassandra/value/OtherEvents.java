// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Debezium's events that are about no row: left out, and said once each. */
final class OtherEvents {
    private static final Logger LOG = LoggerFactory.getLogger(OtherEvents.class);

    private static final Set<String> TIMES = Set.of("ts_ms", "ts_us", "ts_ns");
    private static final Set<String> TRANSACTION =
            Set.of("status", "id", "event_count", "data_collections", "ts_ms", "ts_us", "ts_ns");

    /** Topics may be many. */
    private static final int MOST = 100;

    private final boolean failsOnTruncate;
    private final Consumer<String> log;
    private final Set<String> said = new HashSet<>();

    /** @param failsOnTruncate whether an event that says that a table was emptied is refused */
    OtherEvents(boolean failsOnTruncate) {
        this(failsOnTruncate, LOG::warn);
    }

    OtherEvents(boolean failsOnTruncate, Consumer<String> log) {
        this.failsOnTruncate = failsOnTruncate;
        this.log = log;
    }

    /** @throws DataException if such events are refused */
    Object truncate(SinkRecord record) {
        if (failsOnTruncate) {
            throw new DataException("the change event says that its table was truncated, and delete.truncate=fail");
        }
        return nothing("a truncate event (op=t) of topic " + record.topic()
                + "; the rows of the table stay in Cassandra. Set delete.truncate=fail to stop at such events");
    }

    Object message(SinkRecord record) {
        return nothing("a message of the database (op=m) in topic " + record.topic());
    }

    /** @throws DataException if it is none of the events without an operation that Debezium sends */
    Object withoutOperation(Object value, SinkRecord record) {
        Set<String> names = names(value);
        if (!names.isEmpty() && TIMES.containsAll(names)) {
            return nothing("a heartbeat in topic " + record.topic());
        }
        if (names.contains("status") && names.contains("id") && TRANSACTION.containsAll(names)) {
            return nothing("transaction metadata in topic " + record.topic());
        }
        if (names.contains("source") && (names.contains("ddl") || names.contains("tableChanges"))) {
            return nothing("a schema change in topic " + record.topic());
        }
        throw new DataException("the value is no change event of Debezium: it has no field op. If a transform such as "
                + "ExtractNewRecordState has unwrapped it, set value.format=structured");
    }

    private static Set<String> names(Object value) {
        Set<String> names = new HashSet<>();
        if (value instanceof Struct struct) {
            struct.schema().fields().forEach(field -> names.add(field.name()));
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }

    /** Says that types are lost. */
    void wrapped() {
        say("Values have the fields schema and payload, as JsonConverter writes them with a schema, but are read "
                + "without: dates, times and decimals are read as plain numbers and texts. Set "
                + "value.converter.schemas.enable=true (and key.converter.schemas.enable=true)");
    }

    private Object nothing(String event) {
        say("Left out " + event);
        return ValueFormat.NOTHING;
    }

    private void say(String text) {
        if (said.size() < MOST && said.add(text)) {
            log.accept(text);
        }
    }
}
