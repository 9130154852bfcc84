// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Releases each record when the profile says, in batches that begin at least 50 ms apart unless the last one was full.
 * Each task follows the profile of the whole stream with the records of its own splits, so the rate is the connector's
 * with any number of tasks.
 */
public final class ProfileRateLimiter implements RateLimiter {
    private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final double NANOS_PER_SECOND = 1e9;
    /** The rounding error allowed in a number of records. */
    private static final double TOLERANCE = 1e-6;

    private final RateProfile profile;
    private final LongSupplier nanoTime;
    private final double mostSecondsBehind;
    private final double offset;
    private final long begin;
    private double forgiven;
    private long nextBatch;

    /**
     * @param offset the current position on the profile, in seconds
     * @param mostSecondsBehind how much of a pause to catch up on; the rest delays all later records
     */
    public ProfileRateLimiter(RateProfile profile, double offset, double mostSecondsBehind, LongSupplier nanoTime) {
        this.profile = profile;
        this.offset = offset;
        this.mostSecondsBehind = mostSecondsBehind;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        this.nextBatch = begin;
    }

    @Override
    public long nanosUntilDue(long next) {
        double due = profile.secondsAt((double) next);
        forgive(due);
        double wait = (due - now()) * NANOS_PER_SECOND;
        double untilBatch = nextBatch - nanoTime.getAsLong();
        return wait < 1000 && untilBatch <= 0 ? 0 : (long) Math.ceil(Math.max(wait, untilBatch));
    }

    @Override
    public long beginBatch(long next) {
        forgive(profile.secondsAt((double) next));
        nextBatch = nanoTime.getAsLong() + BATCH_NANOS;
        long last = (long) Math.floor(profile.recordsUntil(now()) + TOLERANCE);
        // At the start of a silence the profile counts the next record, which is due at the end of the silence.
        boolean isDue = profile.secondsAt((double) last) <= now() + TOLERANCE;
        return Math.max(next, isDue ? last : last - 1) + 1;
    }

    @Override
    public double secondsBehind(long next) {
        return Math.max(0, now() + forgiven - profile.secondsAt((double) next));
    }

    /** The records that did not fit are due at once. */
    @Override
    public void batchIsFull() {
        nextBatch = nanoTime.getAsLong();
    }

    private void forgive(double due) {
        forgiven += Math.max(0, now() - due - mostSecondsBehind);
    }

    private double now() {
        return offset + (nanoTime.getAsLong() - begin) / NANOS_PER_SECOND - forgiven;
    }
}
