// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
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
    default void mapTo(SinkRecord record, List<Row> rows) {
        Row row = map(record);
        if (row != null) {
            rows.add(row);
        }
    }

    /**
     * The row that the record writes; null if it writes none. Only for records that write no more than one.
     *
     * @throws org.apache.kafka.connect.errors.DataException that names the column, if the record does not fit
     */
    Row map(SinkRecord record);
}
