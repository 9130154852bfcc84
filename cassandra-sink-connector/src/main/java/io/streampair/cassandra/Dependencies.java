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
 * What a task gets from outside of it, so that a simulation can replace it.
 *
 * @param timing its time and randomness
 * @param executors gives an executor for blocking calls, with a name for its threads; an interrupt ends such a call
 * @param sessions gives what opens a session with the cluster of the settings
 */
record Dependencies(
        Timing timing, Function<String, Executor> executors, Function<SinkConfig, Callable<CqlSession>> sessions) {
    /** The clocks, threads and sessions of a running worker. */
    static final Dependencies SYSTEM =
            new Dependencies(Timing.SYSTEM, Dependencies::threads, config -> new SessionFactory(config)::open);

    /** Each call on a thread of its own: there are few, and they may block without limit. */
    private static Executor threads(String name) {
        return call -> {
            Thread thread = new Thread(call, name);
            thread.setDaemon(true);
            thread.start();
        };
    }
}
