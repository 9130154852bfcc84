// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.function.LongSupplier;

/**
 * A constant number of records per second, in batches of 50 ms, so that they come evenly. After a pause it catches up,
 * but never by more than one second's worth. The first record is due at once.
 */
final class SteadyPace implements Pace {
    private static final double BATCHES_PER_SECOND = 20;
    private static final double NANOS_PER_SECOND = 1e9;
    /** What sums of fractions may lack to a whole record. */
    private static final double TOLERANCE = 1e-6;

    private final double perSecond;
    private final double batch;
    private final LongSupplier nanoTime;
    private double due = 1;
    private long dueAt;

    SteadyPace(double perSecond, int largestBatch, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.batch = Math.max(1, Math.min(largestBatch, Math.floor(perSecond / BATCHES_PER_SECOND)));
        this.nanoTime = nanoTime;
        this.dueAt = nanoTime.getAsLong();
    }

    @Override
    public long nanosUntilDue() {
        accrue();
        double missing = batch - due;
        return missing <= TOLERANCE ? 0 : (long) Math.ceil(missing / perSecond * NANOS_PER_SECOND);
    }

    @Override
    public int take(int atMost) {
        accrue();
        int taken = (int) Math.min(atMost, due + TOLERANCE);
        due -= taken;
        return taken;
    }

    private void accrue() {
        long now = nanoTime.getAsLong();
        double earned = (now - dueAt) / NANOS_PER_SECOND * perSecond;
        due = Math.min(due + earned, Math.max(1, perSecond));
        dueAt = now;
    }
}
