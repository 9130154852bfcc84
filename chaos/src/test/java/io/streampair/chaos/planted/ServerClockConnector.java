// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.planted;

import java.util.Collection;
import org.apache.kafka.connect.sink.SinkRecord;

/** Deletes with the time of now, whatever the time of the record is. */
public final class ServerClockConnector extends PlantedConnector {
    public ServerClockConnector() {
        super(ServerClockTask.class);
    }

    /** Gives tombstones the time of the server. */
    public static final class ServerClockTask extends PlantedTask {
        @Override
        public void put(Collection<SinkRecord> records) {
            super.put(records.stream().map(ServerClockTask::atNow).toList());
        }

        private static SinkRecord atNow(SinkRecord record) {
            return record.value() == null
                    ? record.newRecord(
                            record.topic(),
                            record.kafkaPartition(),
                            record.keySchema(),
                            record.key(),
                            record.valueSchema(),
                            null,
                            System.currentTimeMillis())
                    : record;
        }
    }
}
