// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Maps records to rows of one table. */
final class TableMapper implements RecordMapper {
    private final MappedTable table;
    private final ValueFormat format;
    private final Column[] columns;
    private final RowKey key;
    private final RowTimes times;
    private final DeleteMapper deletes;
    private final OldKeys oldKeys;
    private final ExtraFields extraFields;
    private final Unpaired unpaired;
    private final int rowMaxBytes;

    /**
     * @param oldKeys null if updates do not say which row they leave
     * @param extraFields null if records may have unmapped fields
     * @param unpaired null if no fields are mapped by name
     */
    TableMapper(
            MappedTable table,
            ValueFormat format,
            Column[] columns,
            RowKey key,
            RowTimes times,
            DeleteMapper deletes,
            OldKeys oldKeys,
            ExtraFields extraFields,
            Unpaired unpaired,
            int rowMaxBytes) {
        this.table = table;
        this.format = format;
        this.columns = columns;
        this.key = key;
        this.times = times;
        this.deletes = deletes;
        this.oldKeys = oldKeys;
        this.extraFields = extraFields;
        this.unpaired = unpaired;
        this.rowMaxBytes = rowMaxBytes;
    }

    @Override
    public MappedTable table() {
        return table;
    }

    /** An update that changes the primary key may delete the row of the old one. */
    @Override
    public void mapTo(SinkRecord record, List<Row> rows) {
        Row row = row(record);
        if (row == null) {
            return;
        }
        // With delete.set a tombstone sets columns instead of deleting, and its record holds no row before.
        boolean mayHaveMoved = oldKeys != null && !row.isDelete() && record.value() != null;
        Row old = mayHaveMoved ? oldKeys.left(record, format.decode(record), row.key()) : null;
        if (old != null) {
            rows.add(old);
        }
        rows.add(row);
    }

    private Row row(SinkRecord record) {
        if (record.value() == null) {
            return deletes.ofTombstone(record);
        }
        Object value = format.decode(record);
        if (value == ValueFormat.NOTHING) {
            return null;
        }
        checkNames(format.row(value));
        return row(record, value, Row.bytesOf(record));
    }

    /** @param fields what columns are mapped to by name */
    void checkNames(Object fields) {
        if (extraFields != null) {
            extraFields.check(fields);
        }
        if (unpaired != null) {
            unpaired.check(fields);
        }
    }

    /** @param recordBytes the heap that the record takes, or its share of that */
    Row row(SinkRecord record, Object value, long recordBytes) {
        return isDelete(record, value) ? deletes.of(record, value, recordBytes) : upsert(record, value, recordBytes);
    }

    private boolean isDelete(SinkRecord record, Object value) {
        return format.isDelete(value) || deletes.isDelete(record, value);
    }

    /** What a record with a value deletes; null if it does not delete. */
    Row ofDelete(SinkRecord record, Object value) {
        return isDelete(record, value) ? deletes.of(record, value, Row.bytesOf(record)) : null;
    }

    Row ofTombstone(SinkRecord record) {
        return deletes.ofTombstone(record);
    }

    /**
     * A delete of the rows that share the first columns of the primary key, as of just before the rows of the record.
     *
     * @param value the record's value as its format decoded it
     */
    Row ofOlder(SinkRecord record, Object value) {
        ByteBuffer[] components = key.ofDelete(record, value, true);
        return Row.delete(
                table, key.ofComponents(components), components, times.writeTime(record, value) - 1, record, 0);
    }

    private Row upsert(SinkRecord record, Object value, long recordBytes) {
        ByteBuffer[] values = new ByteBuffer[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i].read(record, value);
        }
        if (table.mode().isCounter() && !key.hasOthers(values)) {
            throw new DataException(
                    "the record has nothing to add to a counter: all its counter columns are null or missing");
        }
        Row row = Row.upsert(
                table,
                key.of(values, value),
                values,
                times.writeTime(record, value),
                times.lifetime(record, value),
                record,
                recordBytes);
        if (row.bytes() > rowMaxBytes) {
            throw new DataException("the row has " + row.bytes() + " bytes, more than row.max.bytes=" + rowMaxBytes);
        }
        return row;
    }
}
