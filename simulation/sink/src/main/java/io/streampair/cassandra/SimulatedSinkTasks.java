// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cassandra.cluster.SessionLease;
import io.streampair.cassandra.write.Timing;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.apache.kafka.connect.sink.SinkTask;

/** Makes tasks of the sink that live in simulated time. It is in the sink's package to reach what only tests may. */
public final class SimulatedSinkTasks {
    private SimulatedSinkTasks() {}

    /**
     * @param background runs calls that block
     * @param sessions opens sessions
     */
    public static SinkTask task(Timing timing, Executor background, Callable<CqlSession> sessions) {
        return new CassandraSinkTask(new Dependencies(
                timing, name -> background, (config, task) -> () -> SessionLease.alone(sessions.call())));
    }
}
