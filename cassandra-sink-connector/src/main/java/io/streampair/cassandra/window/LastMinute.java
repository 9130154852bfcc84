// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/**
 * What was measured in the last minute: the present part of it, and four parts of fifteen seconds before that. Reading changes
 * nothing, so that any number of readers see the same. Thread-safe.
 */
final class LastMinute {
    private static final long PART_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final int PARTS = 5;

    /** A percentile is at most 1% too high. */
    private static final int DIGITS = 2;

    private final long greatest;
    private final LongSupplier clock;
    private final long start;
    private final Deque<Part> parts = new ArrayDeque<>();
    private volatile Part current;

    /** What was measured in fifteen seconds. */
    private static final class Part {
        private final long number;
        private final AtomicHistogram values;
        private final LongAdder total = new LongAdder();
        private final AtomicLong max = new AtomicLong();

        private Part(long number, long greatest) {
            this.number = number;
            this.values = new AtomicHistogram(greatest, DIGITS);
        }

        private void add(long value, long counted) {
            values.recordValue(counted);
            total.add(value);
            max.accumulateAndGet(value, Math::max);
        }
    }

    /**
     * @param greatest a percentile that is greater is this
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    LastMinute(long greatest, LongSupplier clock) {
        this.greatest = greatest;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    void add(long value) {
        long number = number();
        Part part = current;
        if (part == null || part.number != number) {
            part = begin(number);
        }
        part.add(value, Math.max(0, Math.min(value, greatest)));
    }

    private long number() {
        return (clock.getAsLong() - start) / PART_NANOS;
    }

    private synchronized Part begin(long number) {
        if (current == null || current.number < number) {
            current = new Part(number, greatest);
            parts.add(current);
            forgetOld(number);
        }
        return current;
    }

    private void forgetOld(long number) {
        while (!parts.isEmpty() && parts.element().number <= number - PARTS) {
            parts.remove();
        }
    }

    private synchronized Part[] recent() {
        forgetOld(number());
        return parts.toArray(new Part[0]);
    }

    /** 0 if nothing was measured. */
    long percentile(double percent) {
        Histogram all = new Histogram(greatest, DIGITS);
        for (Part part : recent()) {
            all.add(part.values);
        }
        return all.getTotalCount() == 0 ? 0 : all.getValueAtPercentile(percent);
    }

    /** 0 if nothing was measured. */
    long max() {
        long max = 0;
        for (Part part : recent()) {
            max = Math.max(max, part.max.get());
        }
        return max;
    }

    /** 0 if nothing was measured. */
    double average() {
        long count = 0;
        long total = 0;
        for (Part part : recent()) {
            count += part.values.getTotalCount();
            total += part.total.sum();
        }
        return count == 0 ? 0 : (double) total / count;
    }
}
