// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.Lifetime;
import io.streampair.cassandra.row.Row;
import java.util.Optional;
import org.apache.kafka.connect.sink.SinkRecord;

/** The write time and the time to live of rows: mapped ones, or else the defaults. */
final class RowTimes {
    private final WriteTime writeTime;
    private final boolean isOfRecord;
    private final MappedTime timestamp;
    private final RowLifetimes lifetimes;

    /** @param isOfRecord whether a row without a mapped write time has that of its record; else the server's */
    RowTimes(WriteTime writeTime, boolean isOfRecord, Optional<MappedTime> timestamp, RowLifetimes lifetimes) {
        this.writeTime = writeTime;
        this.isOfRecord = isOfRecord;
        this.timestamp = timestamp.orElse(null);
        this.lifetimes = lifetimes;
    }

    /** Microseconds since the epoch, or {@link Row#SERVER_TIME}. */
    long writeTime(SinkRecord record, Object value) {
        Long mapped = timestamp == null ? null : timestamp.read(record, value);
        if (mapped != null) {
            return writeTime.ofMapped(mapped, record);
        }
        return isOfRecord ? writeTime.of(record) : Row.SERVER_TIME;
    }

    Lifetime lifetime(SinkRecord record, Object value) {
        return lifetimes.of(record, value);
    }
}
