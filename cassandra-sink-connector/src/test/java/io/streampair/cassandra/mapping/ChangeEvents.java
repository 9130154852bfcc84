// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;

/** Change events for tests, of a table id text PRIMARY KEY, body text, at timestamp; with a schema or without. */
final class ChangeEvents {
    static final Schema KEY =
            SchemaBuilder.struct().field("id", Schema.STRING_SCHEMA).build();
    static final Schema ROW = SchemaBuilder.struct()
            .optional()
            .field("id", Schema.STRING_SCHEMA)
            .field("body", Schema.OPTIONAL_STRING_SCHEMA)
            .field(
                    "at",
                    SchemaBuilder.int64()
                            .optional()
                            .name("io.debezium.time.MicroTimestamp")
                            .build())
            .build();
    static final Schema SOURCE = SchemaBuilder.struct()
            .field("table", Schema.OPTIONAL_STRING_SCHEMA)
            .field("ts_ms", Schema.INT64_SCHEMA)
            .build();
    static final Schema ENVELOPE = SchemaBuilder.struct()
            .field("before", ROW)
            .field("after", ROW)
            .field("source", SOURCE)
            .field("op", Schema.STRING_SCHEMA)
            .field("ts_ms", Schema.OPTIONAL_INT64_SCHEMA)
            .build();

    private ChangeEvents() {}

    static Struct row(String id, String body) {
        return new Struct(ROW).put("id", id).put("body", body).put("at", 1_700_000_000_000_000L);
    }

    static Map<String, Object> plainRow(String id, String body) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("body", body);
        return row;
    }

    /** @param sourceMillis the time of the change in the database */
    static SinkRecord event(long offset, String op, Struct before, Struct after, long sourceMillis) {
        String id = (after == null ? before : after).getString("id");
        Struct envelope = new Struct(ENVELOPE)
                .put("before", before)
                .put("after", after)
                .put("source", new Struct(SOURCE).put("table", "t").put("ts_ms", sourceMillis))
                .put("op", op)
                .put("ts_ms", Records.TIME);
        return record(offset, KEY, new Struct(KEY).put("id", id), ENVELOPE, envelope);
    }

    static SinkRecord event(long offset, String op, Struct before, Struct after) {
        return event(offset, op, before, after, Records.TIME - 5_000);
    }

    static SinkRecord tombstone(long offset, String id) {
        return record(offset, KEY, new Struct(KEY).put("id", id), null, null);
    }

    static Map<String, Object> plain(String op, Object before, Object after) {
        Map<String, Object> envelope = new HashMap<>();
        envelope.put("before", before);
        envelope.put("after", after);
        envelope.put("op", op);
        envelope.put("source", Map.of("table", "t", "ts_ms", Records.TIME - 5_000));
        envelope.put("ts_ms", Records.TIME);
        return envelope;
    }

    static SinkRecord record(long offset, Object key, Object value) {
        return record(offset, null, key, null, value);
    }

    static SinkRecord record(long offset, Schema keySchema, Object key, Schema schema, Object value) {
        return new SinkRecord(
                Records.TOPIC, 0, keySchema, key, schema, value, offset, Records.TIME, TimestampType.CREATE_TIME);
    }
}
