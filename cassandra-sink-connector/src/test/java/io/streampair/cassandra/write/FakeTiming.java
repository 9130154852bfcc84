// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only when a test advances it, or when something sleeps; randomness that always gives 0. */
public class FakeTiming implements Timing {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final PriorityQueue<Action> actions =
            new PriorityQueue<>(Comparator.comparingLong(Action::at).thenComparingInt(Action::number));
    private long nanos;
    private int scheduled;

    private record Action(long at, int number, Runnable run) {}

    /** Runs each action that is due by then, in the order of their times. */
    public void advance(Duration by) {
        long end = nanos + by.toNanos();
        while (!actions.isEmpty() && actions.element().at() <= end) {
            Action next = actions.remove();
            nanos = Math.max(nanos, next.at());
            next.run().run();
        }
        nanos = end;
    }

    public int pending() {
        return actions.size();
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos);
    }

    @Override
    public void after(Duration delay, Runnable action) {
        actions.add(new Action(nanos + delay.toNanos(), scheduled++, action));
    }

    @Override
    public long random(long bound) {
        return 0;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        advance(duration);
    }
}
