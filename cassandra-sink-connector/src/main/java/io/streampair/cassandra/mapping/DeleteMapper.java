// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.value.FieldReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Recognises records that delete and creates their rows. */
final class DeleteMapper {
    private final MappedTable table;
    private final RowKey key;
    private final RowTimes times;
    private final DeleteRules rules;
    private final FieldReader conditionReader;
    private final Column[] marks;

    /**
     * @param conditionReader reads the source of the delete condition; null without a condition
     * @param marks for each column what a soft delete sets, null if nothing; null to delete rows
     */
    DeleteMapper(
            MappedTable table,
            RowKey key,
            RowTimes times,
            DeleteRules rules,
            FieldReader conditionReader,
            Column[] marks) {
        this.table = table;
        this.key = key;
        this.times = times;
        this.rules = rules;
        this.conditionReader = conditionReader;
        this.marks = marks;
    }

    /** The row of a tombstone; null if it writes nothing. */
    Row ofTombstone(SinkRecord record) {
        return switch (rules.tombstones()) {
            case DELETE -> of(record, null, Row.bytesOf(record));
            case IGNORE -> null;
            case FAIL ->
                throw new DataException("the record has no value, and "
                        + (table.mode().keepsExisting()
                                ? "write.if=not-exists deletes nothing; delete.tombstones=ignore leaves such records out"
                                : "delete.tombstones=fail"));
        };
    }

    /** @param value the record's value as its format decoded it */
    boolean isDelete(SinkRecord record, Object value) {
        if (conditionReader == null) {
            return false;
        }
        Object field = field(record, value);
        Condition condition = rules.when().orElseThrow();
        return FieldReader.isThere(field) && isSingle(field) && condition.holds(field);
    }

    private Object field(SinkRecord record, Object value) {
        try {
            return conditionReader.read(record, value);
        } catch (DataException e) {
            throw new DataException("delete.when: " + e.getMessage(), e);
        }
    }

    /** Lists and the like equal no literal, and their texts may be endless. */
    static boolean isSingle(Object field) {
        return !(field instanceof Map || field instanceof Collection || field instanceof Struct);
    }

    /**
     * @param value null if the record has none
     * @param recordBytes the heap that the record takes, or its share of that
     */
    Row of(SinkRecord record, Object value, long recordBytes) {
        ByteBuffer[] components = key.ofDelete(record, value, rules.isByPrefix());
        PrimaryKey primaryKey = key.ofComponents(components);
        long writeTime = times.writeTime(record, value);
        if (marks == null) {
            return Row.delete(table, primaryKey, components, writeTime, record, recordBytes);
        }
        ByteBuffer[] values = new ByteBuffer[marks.length];
        Arrays.fill(values, Row.UNSET);
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] != null && (value != null || !marks[i].needsValue())) {
                values[i] = marks[i].read(record, value);
            }
        }
        key.spread(components, values);
        return Row.upsert(table, primaryKey, values, writeTime, times.lifetime(record, value), record, recordBytes);
    }
}
