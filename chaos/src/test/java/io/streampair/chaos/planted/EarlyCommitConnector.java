// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.planted;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** Has the offsets of records committed before they are written. */
public final class EarlyCommitConnector extends PlantedConnector {
    public EarlyCommitConnector() {
        super(EarlyCommitTask.class);
    }

    /** Has committed what it was given. */
    public static final class EarlyCommitTask extends PlantedTask {
        @Override
        public void put(Collection<SinkRecord> records) {
            super.put(records);
            context.requestCommit();
        }

        @Override
        public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
            return currentOffsets;
        }
    }
}
