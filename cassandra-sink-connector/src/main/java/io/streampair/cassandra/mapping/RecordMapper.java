// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** Maps records to rows. Not thread-safe. */
public interface RecordMapper {
    /** The table of the rows. */
    MappedTable table();

    /**
     * Adds the rows that the record writes.
     *
     * @param rows unchanged if the record writes none
     * @throws org.apache.kafka.connect.errors.DataException that names the column, if the record does not fit
     */
    void mapTo(SinkRecord record, List<Row> rows);

    /**
     * The row that the record writes; null if it writes none. Only for records that write no more than one.
     *
     * @throws org.apache.kafka.connect.errors.DataException that names the column, if the record does not fit
     */
    default Row map(SinkRecord record) {
        List<Row> rows = new ArrayList<>();
        mapTo(record, rows);
        if (rows.size() > 1) {
            throw new IllegalStateException("The record has " + rows.size() + " rows");
        }
        return rows.isEmpty() ? null : rows.get(0);
    }
}
