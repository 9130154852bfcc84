// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;

/** Exponential backoff with jitter: the delay doubles up to a maximum, and half of it is random. */
public final class Backoff {
    private static final int MAX_DOUBLINGS = 20;

    private final Duration first;
    private final Duration most;
    private final Timing timing;

    public Backoff(Duration first, Duration most, Timing timing) {
        this.first = first;
        this.most = most;
        this.timing = timing;
    }

    /** @param failures how many attempts have failed so far, at least 1 */
    public Duration after(int failures) {
        long bound = Math.min(most.toMillis(), first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS));
        return Duration.ofMillis(bound / 2 + timing.random(bound / 2 + 1));
    }
}
