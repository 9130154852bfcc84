// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cassandra.cluster.SessionFactory;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.write.Timing;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What a task gets from its environment, and a simulation replaces.
 *
 * @param timing time and randomness
 * @param executors from a thread name to an executor for blocking calls, which an interrupt ends
 * @param sessions from the settings to a call that opens a session
 */
record Dependencies(
        Timing timing, Function<String, Executor> executors, Function<SinkConfig, Callable<CqlSession>> sessions) {
    /** The clocks, threads and sessions of a running worker. */
    static final Dependencies SYSTEM =
            new Dependencies(Timing.SYSTEM, Dependencies::threads, config -> new SessionFactory(config)::open);

    /** Runs each call on its own thread: calls are few, and may block without limit. */
    private static Executor threads(String name) {
        return call -> {
            Thread thread = new Thread(call, name);
            thread.setDaemon(true);
            thread.start();
        };
    }
}
