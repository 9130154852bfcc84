// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import org.apache.kafka.connect.sink.SinkRecord;

/** Encodes the value of one column from a record. */
@FunctionalInterface
interface Encoder {
    /**
     * @param value the record's value as its format decoded it
     * @return the encoded value, null, or {@link Row#UNSET} if the record has no such field
     * @throws org.apache.kafka.connect.errors.DataException or IllegalArgumentException if the value cannot be
     * converted
     */
    ByteBuffer encode(SinkRecord record, Object value);
}
