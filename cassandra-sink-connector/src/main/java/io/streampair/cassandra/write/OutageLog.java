// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the start of an outage once, and its end once: when writes succeed and none has failed for a while, since with one
 * of several nodes down some fail while others succeed. Thread-safe.
 */
final class OutageLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Timing timing;
    private final LogContext logContext = LogContext.ofThread();

    private volatile boolean on;
    private long since;
    private long lastFailure;
    private boolean failedSinceCheck;
    private boolean succeeded;

    OutageLog(Timing timing) {
        this.timing = timing;
    }

    synchronized void failed(Throwable cause) {
        lastFailure = timing.nanos();
        failedSinceCheck = true;
        succeeded = false;
        if (!on) {
            on = true;
            since = lastFailure;
            logContext.run(() -> LOG.warn("Writes to Cassandra fail and are retried: {}", cause.toString()));
            timing.after(QUIET, this::check);
        }
    }

    void succeeded() {
        if (on) {
            noteSuccess();
        }
    }

    private synchronized void noteSuccess() {
        succeeded = true;
    }

    private synchronized void check() {
        if (!on) {
            return;
        }
        if (succeeded && !failedSinceCheck) {
            on = false;
            long millis = TimeUnit.NANOSECONDS.toMillis(lastFailure - since);
            logContext.run(() -> LOG.info("Writes to Cassandra succeed again, after failing for {} ms", millis));
            return;
        }
        failedSinceCheck = false;
        timing.after(QUIET, this::check);
    }

    /** Of the thread that made this, for what the driver's threads log. */
    LogContext logContext() {
        return logContext;
    }

    boolean isOn() {
        return on;
    }

    /** Logs nothing any more. */
    @Override
    public synchronized void close() {
        on = false;
    }
}
