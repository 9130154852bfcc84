// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets each record go when the time line says, in batches that begin 50 ms apart or, if that is not enough, one after
 * the other. Each task follows the time line of the whole stream with the records of its own splits, so the rate is
 * the connector's whatever the number of tasks.
 */
public final class ProfileRateLimiter implements RateLimiter {
    private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final double NANOS_PER_SECOND = 1e9;
    /** What sums of fractions may lack to a whole record. */
    private static final double TOLERANCE = 1e-6;

    private final RateProfile line;
    private final LongSupplier nanoTime;
    private final double mostSecondsBehind;
    private final double offset;
    private final long begin;
    private double forgiven;
    private long nextBatch;

    /**
     * @param offset where on the time line it is now, in seconds
     * @param mostSecondsBehind what a pause may cost to catch up; what is beyond is made later than the time line says
     */
    public ProfileRateLimiter(RateProfile line, double offset, double mostSecondsBehind, LongSupplier nanoTime) {
        this.line = line;
        this.offset = offset;
        this.mostSecondsBehind = mostSecondsBehind;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        this.nextBatch = begin;
    }

    @Override
    public long nanosUntilDue(long next) {
        double due = line.secondsAt((double) next);
        forgive(due);
        double wait = (due - now()) * NANOS_PER_SECOND;
        double untilBatch = nextBatch - nanoTime.getAsLong();
        return wait < 1000 && untilBatch <= 0 ? 0 : (long) Math.ceil(Math.max(wait, untilBatch));
    }

    @Override
    public long beginBatch(long next) {
        forgive(line.secondsAt((double) next));
        nextBatch = nanoTime.getAsLong() + BATCH_NANOS;
        long last = (long) Math.floor(line.recordsUntil(now()) + TOLERANCE);
        // At the begin of a silence the next record is counted, though it is due at its end.
        boolean isDue = line.secondsAt((double) last) <= now() + TOLERANCE;
        return Math.max(next, isDue ? last : last - 1) + 1;
    }

    @Override
    public double secondsBehind(long next) {
        return Math.max(0, now() + forgiven - line.secondsAt((double) next));
    }

    /** What is left over because a batch was full is due at once. */
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
