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

    /**
     * Has newly assigned partitions paused while no records are wanted, and read otherwise: Connect pauses a partition that
     * was paused when it was taken away, even if that is over by the time it is given back.
     */
    void assigned(Collection<TopicPartition> partitions) {
        TopicPartition[] assigned = partitions.toArray(TopicPartition[]::new);
        if (paused) {
            context.pause(assigned);
        } else {
            context.resume(assigned);
        }
    }
}
