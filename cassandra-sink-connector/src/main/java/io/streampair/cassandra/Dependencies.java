// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.cluster.SessionFactory;
import io.streampair.cassandra.cluster.SessionLease;
import io.streampair.cassandra.cluster.SharedSessions;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.write.LogContext;
import io.streampair.cassandra.write.Timing;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a task gets from its environment, and a simulation replaces.
 *
 * @param timing time and randomness
 * @param executors from a thread name to an executor for blocking calls, which an interrupt ends
 * @param sessions from the settings and the name of a task to a call that gives it a session
 */
record Dependencies(
        Timing timing,
        Function<String, Executor> executors,
        BiFunction<SinkConfig, String, Callable<SessionLease>> sessions) {
    private static final SharedSessions SESSIONS = new SharedSessions();

    /** The clocks, threads and sessions of a running worker. */
    static final Dependencies SYSTEM = new Dependencies(
            Timing.SYSTEM,
            Dependencies::threads,
            (config, task) -> () -> new SessionFactory(config).lease(SESSIONS, task));

    /** Runs each call on its own thread, which logs as the caller of this: calls are few, and may block without limit. */
    static Executor threads(String name) {
        LogContext logContext = LogContext.ofThread();
        return call -> {
            Thread thread = new Thread(() -> logContext.run(call), name);
            thread.setDaemon(true);
            thread.start();
        };
    }
}
