// SPDX-License-Identifier: Apache-2.0
package org.apache.kafka.connect.runtime;

import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.util.ConnectorTaskId;

/** Makes Connect's tasks for one simulated cluster. */
public final class SteppedTasks implements AutoCloseable {
    private final ConnectMetrics metrics;
    private int made;

    public SteppedTasks(Time time) {
        metrics = TaskParts.metrics(time);
    }

    public SteppedSourceTask task(TaskHost host) {
        return TaskParts.task(host, metrics, new ConnectorTaskId("source-" + made++, 0));
    }

    @Override
    public void close() {
        metrics.stop();
    }
}
