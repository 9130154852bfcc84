// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import org.apache.kafka.connect.sink.SinkRecord;

/** Where a record was consumed from, as messages say it. */
public final class Coordinates {
    private Coordinates() {}

    public static String of(SinkRecord record) {
        return record.originalTopic() + "-" + record.originalKafkaPartition() + " at offset "
                + record.originalKafkaOffset();
    }
}
