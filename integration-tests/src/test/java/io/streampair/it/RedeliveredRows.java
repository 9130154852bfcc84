// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The records that are delivered twice, late, or while Cassandra does not answer; the id of their row says which. */
final class RedeliveredRows {
    static final String TWICE = "twice";
    static final String NULL_TWICE = "null_twice";
    static final String DELETE_TWICE = "delete_twice";
    static final String TIMED_OUT = "timed_out";
    static final String NULL_TIMED_OUT = "null_timed_out";
    static final String DELETE_TIMED_OUT = "delete_timed_out";

    /** Written by a newer record alone. */
    static final String NEWER = "newer";

    static final String LATE = "late";
    static final String LATE_NULL = "late_null";
    static final String LATE_BEHIND_NULL = "late_behind_null";
    static final String LATE_DELETE = "late_delete";
    static final String LATE_BEHIND_DELETE = "late_behind_delete";

    /** The field with keys to remove from a map. */
    static final String KEYS = "keys";

    private static final Duration STEP = Duration.ofSeconds(30);

    private final String topic;
    private final Instant older = Instant.now().minus(Duration.ofMinutes(5));
    private final Instant newer = older.plus(STEP);

    RedeliveredRows(String topic) {
        this.topic = topic;
    }

    /** What comes first. */
    List<ProducerRecord<String, String>> first() {
        Instant before = older.minus(STEP);
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        records.add(value(TWICE, older));
        for (String id : List.of(NULL_TWICE, DELETE_TWICE, NULL_TIMED_OUT, DELETE_TIMED_OUT)) {
            records.add(value(id, before));
        }
        for (String id : List.of(NEWER, LATE, LATE_NULL, LATE_DELETE)) {
            records.add(value(id, newer));
        }
        records.add(nulls(LATE_BEHIND_NULL, newer));
        records.add(delete(LATE_BEHIND_DELETE, newer));
        return records;
    }

    /** What comes when the first records are written; the late ones are older than those. */
    List<ProducerRecord<String, String>> second() {
        return List.of(
                nulls(NULL_TWICE, older),
                delete(DELETE_TWICE, older),
                value(LATE, older),
                nulls(LATE_NULL, older),
                value(LATE_BEHIND_NULL, older),
                delete(LATE_DELETE, older),
                value(LATE_BEHIND_DELETE, older));
    }

    /** What comes while Cassandra does not answer. */
    List<ProducerRecord<String, String>> timedOut() {
        return List.of(value(TIMED_OUT, older), nulls(NULL_TIMED_OUT, older), delete(DELETE_TIMED_OUT, older));
    }

    /** Statements that fill the columns that elements are removed from; those of late removals are between the two records. */
    List<String> fill(String table) {
        List<String> statements = new ArrayList<>();
        for (String id : List.of(TWICE, TIMED_OUT, NEWER, LATE)) {
            boolean isBetween = id.equals(NEWER) || id.equals(LATE);
            statements.add("INSERT INTO " + table + " (id, c_list_int_, c_set_int_, c_map_text_int_) VALUES ('" + id
                    + "', [1, 2, 3, 9], {1, 2, 3, 9}, {'a': 0, 'b': 0, 'c': 0, 'z': 0}) USING TIMESTAMP "
                    + micros(isBetween ? older.plus(STEP.dividedBy(2)) : older.minus(STEP)));
        }
        return statements;
    }

    private ProducerRecord<String, String> value(String id, Instant time) {
        boolean isNewer = time.equals(newer);
        return record(id, time, false, column -> isNewer ? column.newer() : column.older());
    }

    private ProducerRecord<String, String> nulls(String id, Instant time) {
        return record(id, time, false, column -> "null");
    }

    private ProducerRecord<String, String> delete(String id, Instant time) {
        return record(id, time, true, RedeliveredColumn::older);
    }

    private ProducerRecord<String, String> record(
            String id, Instant time, boolean isGone, Function<RedeliveredColumn, String> values) {
        StringJoiner fields = new StringJoiner(",", "{", "}");
        fields.add("\"id\":\"" + id + "\"");
        fields.add("\"gone\":" + isGone);
        fields.add("\"at\":" + micros(time));
        fields.add("\"" + KEYS + "\":" + (time.equals(newer) ? "[\"c\"]" : "[\"a\",\"b\"]"));
        if (!isGone) {
            fields.add("\"c\":1");
        }
        RedeliveredColumn.ALL.forEach(column -> fields.add("\"" + column.name() + "\":" + values.apply(column)));
        return new ProducerRecord<>(topic, 0, time.toEpochMilli(), null, fields.toString());
    }

    private static long micros(Instant time) {
        return time.toEpochMilli() * 1_000;
    }
}
