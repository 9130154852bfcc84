// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
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
    private final ExtraFields extraFields;
    private final Unpaired unpaired;
    private final int rowMaxBytes;

    /**
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
            ExtraFields extraFields,
            Unpaired unpaired,
            int rowMaxBytes) {
        this.table = table;
        this.format = format;
        this.columns = columns;
        this.key = key;
        this.times = times;
        this.deletes = deletes;
        this.extraFields = extraFields;
        this.unpaired = unpaired;
        this.rowMaxBytes = rowMaxBytes;
    }

    @Override
    public MappedTable table() {
        return table;
    }

    @Override
    public Row map(SinkRecord record) {
        if (record.value() == null) {
            return deletes.ofTombstone(record);
        }
        Object value = format.decode(record);
        if (extraFields != null) {
            extraFields.check(value);
        }
        if (unpaired != null) {
            unpaired.check(value);
        }
        return deletes.isDelete(record, value) ? deletes.of(record, value) : upsert(record, value);
    }

    private Row upsert(SinkRecord record, Object value) {
        ByteBuffer[] values = new ByteBuffer[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i].read(record, value);
        }
        if (table.mode().isCounter() && !key.hasOthers(values)) {
            throw new DataException("the record has nothing to add to a counter");
        }
        Row row = Row.upsert(
                table, key.of(values, value), values, times.writeTime(record, value), times.ttl(record, value), record);
        if (row.bytes() > rowMaxBytes) {
            throw new DataException("the row has " + row.bytes() + " bytes, more than row.max.bytes=" + rowMaxBytes);
        }
        return row;
    }
}
