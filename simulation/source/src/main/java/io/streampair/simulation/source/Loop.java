// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/**
 * Simulated time: everything that happens, one after the other, in one thread. A call that blocks lets happen what
 * comes before it is answered.
 */
final class Loop implements Time {
    static final long NANOS_PER_MILLI = 1_000_000;
    /** 2026-01-01T00:00:00Z. */
    private static final long START_MILLIS = 1_767_225_600_000L;

    private static final int MOST_EVENTS = 200_000;

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private int made;
    private int happened;
    private boolean halted;

    private record Event(long at, int number, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at == other.at ? Integer.compare(number, other.number) : Long.compare(at, other.at);
        }
    }

    void after(long millis, Runnable action) {
        afterNanos(millis * NANOS_PER_MILLI, action);
    }

    void afterNanos(long nanos, Runnable action) {
        events.add(new Event(now + Math.max(0, nanos), made++, action));
    }

    /** Lets things happen until a condition holds, which is the answer, or the time is over. */
    boolean waitFor(BooleanSupplier condition, long millis) {
        long deadline = millis > Long.MAX_VALUE / NANOS_PER_MILLI / 2 ? Long.MAX_VALUE : now + millis * NANOS_PER_MILLI;
        while (!condition.getAsBoolean()) {
            Event next = events.peek();
            if (halted || next == null || next.at > deadline) {
                now = deadline == Long.MAX_VALUE || halted ? now : Math.max(now, deadline);
                return condition.getAsBoolean();
            }
            events.remove();
            now = Math.max(now, next.at);
            happened++;
            next.action.run();
        }
        return true;
    }

    /** Ends everything: nothing happens any more. */
    void halt() {
        halted = true;
    }

    boolean isHalted() {
        return halted;
    }

    /** Whether so much has happened that something goes round in circles. */
    boolean isBusy() {
        return happened > MOST_EVENTS;
    }

    int happened() {
        return happened;
    }

    long nowMillis() {
        return now / NANOS_PER_MILLI;
    }

    @Override
    public long milliseconds() {
        return START_MILLIS + nowMillis();
    }

    @Override
    public long nanoseconds() {
        return now;
    }

    @Override
    public void sleep(long millis) {
        waitFor(() -> false, millis);
    }

    @Override
    public void waitObject(Object object, Supplier<Boolean> condition, long deadlineMillis) {
        waitFor(condition::get, deadlineMillis - milliseconds());
    }

    @Override
    public String toString() {
        return TimeUnit.NANOSECONDS.toMillis(now) + " ms";
    }
}
