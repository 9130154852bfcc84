// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.time;

import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * Simulated time: events in order, on the caller's thread. A call that blocks runs the events that come meanwhile, so that a
 * whole cluster lives in one thread.
 */
public final class Loop {
    private static final int MOST_IDLE_CALLS = 10_000;

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long sequence;
    private long now;
    private long executed;
    private long executedBefore;
    private int idleCalls;
    private boolean spins;

    /** Nanoseconds since the start of the simulation. */
    public long now() {
        return now;
    }

    /** How many events have run. */
    public long executed() {
        return executed;
    }

    /** Runs an action later; actions of one time run in the order in which they were given. */
    public void after(long nanos, Runnable action) {
        events.add(new Event(now + Math.max(0, nanos), sequence++, action));
    }

    /**
     * Runs events until a condition holds.
     *
     * @param deadline nanoseconds since the start, at which it returns in any case
     */
    public void runUntil(BooleanSupplier done, long deadline) {
        detectSpin();
        while (!done.getAsBoolean()) {
            Event next = events.peek();
            if (next == null || next.time > deadline) {
                now = Math.max(now, deadline);
                return;
            }
            events.poll();
            now = Math.max(now, next.time);
            executed++;
            next.action.run();
        }
    }

    /** Someone who asks again and again, and lets no time pass, would do so without end. */
    private void detectSpin() {
        idleCalls = executed == executedBefore ? idleCalls + 1 : 0;
        executedBefore = executed;
        if (idleCalls > MOST_IDLE_CALLS) {
            idleCalls = 0;
            spins = true;
            throw new IllegalStateException("Asks without end, and lets no time pass");
        }
    }

    /** Whether anybody has asked without end. */
    public boolean hasSpun() {
        return spins;
    }

    /** Runs all events until a time. */
    public void runTo(long deadline) {
        runUntil(() -> false, deadline);
    }

    /** Milliseconds as nanoseconds. */
    public static long ms(long millis) {
        return millis * 1_000_000;
    }

    private record Event(long time, long sequence, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }
}
