// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: twice as long each time up to a bound, and half of it by chance. */
public final class Backoff {
    private static final int MAX_DOUBLINGS = 20;

    private final Duration first;
    private final Duration most;

    public Backoff(Duration first, Duration most) {
        this.first = first;
        this.most = most;
    }

    /** @param failures how many attempts have failed so far, at least 1 */
    public Duration after(int failures) {
        long bound = Math.min(most.toMillis(), first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS));
        return Duration.ofMillis(bound / 2 + ThreadLocalRandom.current().nextLong(bound / 2 + 1));
    }
}
