// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.Row;
import java.util.Optional;
import org.apache.kafka.connect.sink.SinkRecord;

/** The write time and the time to live of rows: mapped ones, or else the defaults. */
final class RowTimes {
    private final WriteTime ofRecords;
    private final MappedTime timestamp;
    private final MappedTime ttl;

    /** @param ofRecords null for the server's write times */
    RowTimes(WriteTime ofRecords, Optional<MappedTime> timestamp, Optional<MappedTime> ttl) {
        this.ofRecords = ofRecords;
        this.timestamp = timestamp.orElse(null);
        this.ttl = ttl.orElse(null);
    }

    /** Microseconds since the epoch, or {@link Row#SERVER_TIME}. */
    long writeTime(SinkRecord record, Object value) {
        Long mapped = timestamp == null ? null : timestamp.read(record, value);
        if (mapped != null) {
            return mapped;
        }
        return ofRecords == null ? Row.SERVER_TIME : ofRecords.of(record);
    }

    /** Seconds, or {@link Row#DEFAULT_TTL}. */
    int ttl(SinkRecord record, Object value) {
        Long mapped = ttl == null ? null : ttl.read(record, value);
        return mapped == null ? Row.DEFAULT_TTL : mapped.intValue();
    }
}
