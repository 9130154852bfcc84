// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once that writes fail and are tried again, and once that they succeed again: when some have, and none has failed for
 * a while, since with one of several nodes down some fail while others succeed. Thread-safe.
 */
final class OutageLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Timing timing;

    private volatile boolean on;
    private long since;
    private long lastFailure;
    private boolean failedSinceLook;
    private boolean succeeded;

    OutageLog(Timing timing) {
        this.timing = timing;
    }

    synchronized void failed(Throwable cause) {
        lastFailure = timing.nanos();
        failedSinceLook = true;
        succeeded = false;
        if (!on) {
            on = true;
            since = lastFailure;
            LOG.warn("Writes to Cassandra fail and are tried again until they succeed: {}", cause.toString());
            timing.after(QUIET, this::look);
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

    private synchronized void look() {
        if (!on) {
            return;
        }
        if (succeeded && !failedSinceLook) {
            on = false;
            LOG.info(
                    "Writes to Cassandra succeed again; they failed for {} ms",
                    TimeUnit.NANOSECONDS.toMillis(lastFailure - since));
            return;
        }
        failedSinceLook = false;
        timing.after(QUIET, this::look);
    }

    boolean isOn() {
        return on;
    }

    /** Nothing is to be said any more. */
    @Override
    public synchronized void close() {
        on = false;
    }
}
