// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** Has Connect fetch no more records while there is no room for them. */
final class BackPressure {
    private final SinkTaskContext context;
    private boolean paused;

    BackPressure(SinkTaskContext context) {
        this.context = context;
    }

    void set(boolean pause) {
        if (pause == paused) {
            return;
        }
        paused = pause;
        TopicPartition[] assigned = context.assignment().toArray(TopicPartition[]::new);
        if (pause) {
            context.pause(assigned);
        } else {
            context.resume(assigned);
        }
    }

    boolean isOn() {
        return paused;
    }

    /** Partitions that are assigned while no records are wanted start paused. */
    void assigned(Collection<TopicPartition> partitions) {
        if (paused) {
            context.pause(partitions.toArray(TopicPartition[]::new));
        }
    }
}
