// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.value.Items;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Maps each element of an array or map in a record's value to a row; all of them, or the record is bad. */
final class EachMapper implements RecordMapper {
    private final TableMapper mapper;
    private final Items items;
    private final Wants wants;

    /**
     * What is to be done about the rows of a record.
     *
     * @param replaces whether rows that it no longer has are deleted
     * @param namesOfItem whether columns are mapped by name to fields of the element
     */
    record Wants(boolean replaces, boolean namesOfItem) {}

    EachMapper(TableMapper mapper, Items items, Wants wants) {
        this.mapper = mapper;
        this.items = items;
        this.wants = wants;
    }

    @Override
    public MappedTable table() {
        return mapper.table();
    }

    @Override
    public void mapTo(SinkRecord record, List<Row> rows) {
        items.leave();
        if (record.value() == null) {
            addUnlessNull(mapper.ofTombstone(record), rows);
            return;
        }
        Object value = items.decode(record);
        if (value == ValueFormat.NOTHING) {
            return;
        }
        if (!wants.namesOfItem) {
            mapper.checkNames(items.row(value));
        }
        Row delete = mapper.ofDelete(record, value);
        if (delete != null) {
            rows.add(delete);
            return;
        }
        int count = items.begin(record, value);
        if (wants.replaces && count != Items.UNKNOWN) {
            rows.add(mapper.ofOlder(record, value));
        }
        if (count > 0) {
            addEach(record, value, Row.bytesOf(record) / count, rows);
        }
    }

    private static void addUnlessNull(Row row, List<Row> rows) {
        if (row != null) {
            rows.add(row);
        }
    }

    private void addEach(SinkRecord record, Object value, long share, List<Row> rows) {
        Map<PrimaryKey, Integer> places = new HashMap<>();
        while (items.next()) {
            Row row = row(record, value, share);
            Integer before = places.put(row.key(), rows.size());
            Row merged = before == null ? null : inPlaceOf(rows.get(before), row);
            if (merged == null) {
                rows.add(row);
            } else {
                rows.set(before, merged);
                places.put(row.key(), before);
            }
        }
    }

    /**
     * The row of a later element in place of that of an earlier one, with the columns that it leaves unchanged of the other.
     * Cassandra would choose between their values, since they have one write time.
     *
     * @return null if both must be written: each changes something, or they have times of their own
     */
    private static Row inPlaceOf(Row earlier, Row row) {
        if (!row.hasTime() || row.writeTime() != earlier.writeTime() || !row.replaces() || !earlier.replaces()) {
            return null;
        }
        if (row.isDelete() || earlier.isDelete()) {
            return row;
        }
        ByteBuffer[] merged = row.values().clone();
        for (int i = 0; i < merged.length; i++) {
            merged[i] = Row.isUnset(merged[i]) ? earlier.values()[i] : merged[i];
        }
        return Row.upsert(
                row.table(),
                row.key(),
                merged,
                row.writeTime(),
                row.lifetime(),
                row.record(),
                row.heldBytes() - row.bytes());
    }

    private Row row(SinkRecord record, Object value, long share) {
        try {
            if (wants.namesOfItem) {
                mapper.checkNames(items.item());
            }
            return mapper.row(record, value, share);
        } catch (DataException e) {
            throw new DataException(items.place() + ": " + e.getMessage(), e);
        }
    }
}
