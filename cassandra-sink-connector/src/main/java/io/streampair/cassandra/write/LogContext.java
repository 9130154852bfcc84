// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.util.Map;
import org.slf4j.MDC;

/**
 * What a thread adds to its log lines: in a worker, the connector and the task (KIP-449). Other threads that work for the task
 * take it over. Immutable.
 */
public final class LogContext {
    private final Map<String, String> entries;

    private LogContext(Map<String, String> entries) {
        this.entries = entries;
    }

    /** That of the calling thread. */
    public static LogContext ofThread() {
        return new LogContext(MDC.getCopyOfContextMap());
    }

    /** Runs an action on the calling thread, which logs with this context meanwhile. */
    public void run(Runnable action) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        set(entries);
        try {
            action.run();
        } finally {
            set(before);
        }
    }

    private static void set(Map<String, String> entries) {
        if (entries == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(entries);
        }
    }
}
