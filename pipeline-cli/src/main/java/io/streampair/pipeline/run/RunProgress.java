// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes a pipeline's speed and its next flush from its samples. */
final class RunProgress {
    /**
     * The number of flush intervals to average the speed over: few enough to follow changes, enough to smooth the
     * steps.
     */
    private static final int INTERVALS = 3;

    private final long flushInterval;
    private final List<ProgressSample> advances = new ArrayList<>();
    private ProgressSample first;
    private ProgressSample latest;
    private boolean flushed;
    private long grownAt;

    RunProgress(Duration flushInterval) {
        this.flushInterval = flushInterval.toNanos();
    }

    /** Adds the next sample. */
    void observe(ProgressSample sample) {
        boolean begins = advances.isEmpty() && sample.generated() > 0;
        flushed = latest != null && sample.written() > latest.written();
        if (begins) {
            first = sample;
        }
        if (begins || flushed) {
            advances.add(sample);
        }
        while (advances.size() > 1 && sample.nanos() - advances.get(1).nanos() > INTERVALS * flushInterval) {
            advances.remove(0);
        }
        if (latest == null || sample.generated() > latest.generated()) {
            grownAt = sample.nanos();
        }
        latest = sample;
    }

    ProgressSample latest() {
        return latest;
    }

    /** Whether the latest sample shows rows that the one before it did not. */
    boolean flushed() {
        return flushed;
    }

    /** Whether no record was generated during this time. */
    boolean standsStill(Duration time) {
        return latest.nanos() - grownAt >= time.toNanos();
    }

    /** Rows per second over the recent flushes; falls when a flush is overdue. */
    double rowsPerSecond() {
        if (advances.isEmpty()) {
            return 0;
        }
        ProgressSample start = advances.get(0);
        ProgressSample last = advances.get(advances.size() - 1);
        boolean overdue = latest.nanos() - last.nanos() > flushInterval;
        long nanos = (overdue ? latest : last).nanos() - start.nanos();
        return nanos == 0 ? 0 : (last.written() - start.written()) * 1e9 / nanos;
    }

    /** How many rows have been written since records were first seen. */
    long rows() {
        return first == null ? 0 : latest.written() - first.written();
    }

    /** How long that took: from the first record seen to the last flush. */
    Duration duration() {
        return first == null
                ? Duration.ZERO
                : Duration.ofNanos(advances.get(advances.size() - 1).nanos() - first.nanos());
    }

    /** The estimated time to the next flush; empty if nothing is left to write. */
    Optional<Duration> untilFlush() {
        if (advances.isEmpty() || latest.lag() == 0) {
            return Optional.empty();
        }
        long since = latest.nanos() - advances.get(advances.size() - 1).nanos();
        return Optional.of(Duration.ofNanos(Math.max(0, flushInterval - since)));
    }
}
