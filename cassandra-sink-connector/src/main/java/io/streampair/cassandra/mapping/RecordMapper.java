// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import org.apache.kafka.connect.sink.SinkRecord;

/** Maps records to rows. Not thread-safe. */
public interface RecordMapper {
    /** The table of the rows. */
    MappedTable table();

    /**
     * The row that the record writes; null if it writes none.
     *
     * @throws org.apache.kafka.connect.errors.DataException that names the column, if the record does not fit
     */
    Row map(SinkRecord record);
}
