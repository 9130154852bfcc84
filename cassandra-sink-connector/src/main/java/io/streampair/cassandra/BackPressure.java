// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** Pauses the task's partitions while the windows are full. */
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
     * Pauses or resumes newly assigned partitions. Connect pauses a partition again that was paused when it was revoked,
     * even if the task has resumed all partitions since.
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
