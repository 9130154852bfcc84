// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.planted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** Forgets a record now and then. */
public final class DroppedRowConnector extends PlantedConnector {
    public DroppedRowConnector() {
        super(DroppedRowTask.class);
    }

    /** Forgets every hundredth record of each partition. */
    public static final class DroppedRowTask extends PlantedTask {
        private static final int EVERY = 100;

        @Override
        public void put(Collection<SinkRecord> records) {
            List<SinkRecord> others = new ArrayList<>(records);
            others.removeIf(record -> record.kafkaOffset() % EVERY == EVERY - 1);
            super.put(others);
        }
    }
}
