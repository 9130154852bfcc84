// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Turns records into runs of a query. Records with the same key run in order, as do the records without a key of a
 * partition.
 */
final class QueryMapper implements RecordMapper {
    private final MappedTable table;
    private final ValueFormat format;
    private final Column[] parameters;
    private final DeleteRules.Tombstones tombstones;
    private final int rowMaxBytes;

    /** @param parameters in the order of the query */
    QueryMapper(
            MappedTable table,
            ValueFormat format,
            Column[] parameters,
            DeleteRules.Tombstones tombstones,
            int rowMaxBytes) {
        this.table = table;
        this.format = format;
        this.parameters = parameters;
        this.tombstones = tombstones;
        this.rowMaxBytes = rowMaxBytes;
    }

    @Override
    public MappedTable table() {
        return table;
    }

    @Override
    public void mapTo(SinkRecord record, List<Row> rows) {
        Row row = row(record);
        if (row != null) {
            rows.add(row);
        }
    }

    private Row row(SinkRecord record) {
        boolean isTombstone = record.value() == null;
        if (isTombstone && tombstones == DeleteRules.Tombstones.IGNORE) {
            return null;
        }
        if (isTombstone && tombstones == DeleteRules.Tombstones.FAIL) {
            throw new DataException("the record has no value, and delete.tombstones=fail");
        }
        Object value = isTombstone ? null : format.decode(record);
        if (value == ValueFormat.NOTHING) {
            return null;
        }
        ByteBuffer[] values = new ByteBuffer[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            boolean isMissing = isTombstone && parameters[i].needsValue();
            values[i] = isMissing ? Row.UNSET : parameters[i].read(record, value);
        }
        Row row = Row.upsert(table, order(record), values, Row.SERVER_TIME, record);
        if (row.bytes() > rowMaxBytes) {
            throw new DataException(
                    "the parameters have " + row.bytes() + " bytes, more than row.max.bytes=" + rowMaxBytes);
        }
        return row;
    }

    /** A pseudo key that is equal for records whose queries must run in order. */
    private PrimaryKey order(SinkRecord record) {
        Object key = record.key() == null ? PerPartition.partition(record) : record.key();
        return new PrimaryKey(table.name(), new ByteBuffer[] {KeyOrder.bytes(key)}, 1);
    }
}
