// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the schedule has in store for the calls of one task. */
final class TaskFaults {
    private String atSend = "";
    private long sendsUntil;
    private final Deque<String> atCommit = new ArrayDeque<>();
    private long touchesUntil = Long.MAX_VALUE;
    private boolean any;

    /** A send fails after the given number of sends. */
    void send(String how, long after) {
        atSend = how;
        sendsUntil = after;
        any = true;
    }

    /** The next commit fails. */
    void commit(String how) {
        atCommit.add(how);
        any = true;
    }

    /** The process dies after the given number of calls. */
    void crash(long after) {
        touchesUntil = after;
        any = true;
    }

    /** Whether the task may fail for one of these. */
    boolean any() {
        return any;
    }

    String atSend() {
        if (atSend.isEmpty() || sendsUntil-- > 0) {
            return "";
        }
        String fault = atSend;
        atSend = "";
        return fault;
    }

    String atCommit() {
        String fault = atCommit.poll();
        return fault == null ? "" : fault;
    }

    boolean crashes() {
        if (touchesUntil-- > 0) {
            return false;
        }
        touchesUntil = Long.MAX_VALUE;
        return true;
    }
}
