// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Turns records into rows of one table. Not thread-safe. */
public final class RecordMapper {
    /** Cassandra keeps the length of a key in two bytes. */
    private static final int MAX_KEY_BYTES = 65_535;

    private final MappedTable table;
    private final ValueFormat format;
    private final Column[] columns;
    private final int[] keyColumns;
    private final int partitionComponents;
    private final WriteTime writeTime;
    private final int rowMaxBytes;

    /** @param writeTime null to leave the time to the server */
    RecordMapper(
            MappedTable table,
            ValueFormat format,
            List<Column> columns,
            int[] keyColumns,
            int partitionComponents,
            WriteTime writeTime,
            int rowMaxBytes) {
        this.table = table;
        this.format = format;
        this.columns = columns.toArray(Column[]::new);
        this.keyColumns = keyColumns;
        this.partitionComponents = partitionComponents;
        this.writeTime = writeTime;
        this.rowMaxBytes = rowMaxBytes;
    }

    public MappedTable table() {
        return table;
    }

    /**
     * The row that the record writes; a record without a value deletes its row.
     *
     * @throws DataException that names the column, if the record does not fit the table
     */
    public Row map(SinkRecord record) {
        long time = writeTime == null ? Row.SERVER_TIME : writeTime.of(record);
        return record.value() == null ? delete(record, time) : upsert(record, time);
    }

    private Row upsert(SinkRecord record, long time) {
        Object value = format.decode(record);
        ByteBuffer[] values = new ByteBuffer[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i].read(record, value);
        }
        ByteBuffer[] key = new ByteBuffer[keyColumns.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = keyComponent(columns[keyColumns[i]], values[keyColumns[i]], i);
        }
        Row row = Row.upsert(table, new PrimaryKey(table.name(), key, partitionComponents), values, time, record);
        if (row.bytes() > rowMaxBytes) {
            throw new DataException("the row has " + row.bytes() + " bytes, more than row.max.bytes=" + rowMaxBytes);
        }
        return row;
    }

    private Row delete(SinkRecord record, long time) {
        ByteBuffer[] key = new ByteBuffer[keyColumns.length];
        for (int i = 0; i < key.length; i++) {
            Column column = columns[keyColumns[i]];
            if (column.needsValue()) {
                throw new DataException("a record without a value deletes a row, but column "
                        + column.name().asCql(true) + " of the primary key is mapped to the value; map it to the key");
            }
            key[i] = keyComponent(column, column.read(record, null), i);
        }
        return Row.delete(table, new PrimaryKey(table.name(), key, partitionComponents), key, time, record);
    }

    private ByteBuffer keyComponent(Column column, ByteBuffer value, int index) {
        CqlIdentifier name = column.name();
        if (value == null || Row.isUnset(value)) {
            throw new DataException("column " + name.asCql(true) + " is of the primary key and must not be "
                    + (value == null ? "null" : "missing"));
        }
        boolean loneAndEmpty = index == 0 && partitionComponents == 1 && !value.hasRemaining();
        if (loneAndEmpty || value.remaining() > MAX_KEY_BYTES) {
            throw new DataException("column " + name.asCql(true) + " is of the primary key and must have 1 to "
                    + MAX_KEY_BYTES + " bytes, not " + value.remaining());
        }
        return value;
    }
}
