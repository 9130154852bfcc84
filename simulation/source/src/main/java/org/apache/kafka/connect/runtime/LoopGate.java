// SPDX-License-Identifier: Apache-2.0
package org.apache.kafka.connect.runtime;

/** Lets the loop of {@code AbstractWorkerSourceTask.execute()} run once a call, and keeps what it would keep. */
final class LoopGate {
    private static final long BACKOFF_NANOS = 100_000_000;

    private boolean open;
    private int checks;
    private boolean entered;
    private boolean paused;
    private long wait;
    private boolean parked;

    /** Begins an iteration. */
    void open() {
        open = true;
        checks = 0;
        wait = 0;
        parked = false;
    }

    /** Ends an iteration. */
    void close() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** What the loop's condition is: the first check lets it in, the second out. */
    boolean isSpent() {
        return checks++ > 0;
    }

    /** Whether the loop is entered for the first time. */
    boolean enters() {
        boolean first = !entered;
        entered = true;
        return first;
    }

    /** Whether the task has just been paused. */
    boolean pauses() {
        boolean first = !paused;
        paused = true;
        wait = -1;
        return first;
    }

    /** Whether the task has just been resumed. */
    boolean resumes(boolean shouldPause) {
        boolean resumed = paused && !shouldPause;
        paused &= shouldPause;
        return resumed;
    }

    void backOff() {
        wait = BACKOFF_NANOS;
    }

    void park(long nanos) {
        parked = true;
        wait = nanos;
    }

    boolean isParked() {
        return parked;
    }

    long waitNanos() {
        return wait;
    }
}
