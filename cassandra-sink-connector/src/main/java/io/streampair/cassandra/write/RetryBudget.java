// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.connect.errors.ConnectException;

/** How long a failing request is retried. Thread-safe. */
public final class RetryBudget {
    private final Duration atMost;
    private final LongSupplier clock;

    /**
     * @param atMost from the first failure on; null: without limit
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    public RetryBudget(Duration atMost, LongSupplier clock) {
        this.atMost = atMost;
        this.clock = clock;
    }

    /** The current time in nanoseconds, for {@link #isSpent}. */
    public long now() {
        return clock.getAsLong();
    }

    /** @param failingSince when the first attempt failed, by {@link #now} */
    public boolean isSpent(long failingSince) {
        return atMost != null && now() - failingSince >= atMost.toNanos();
    }

    /** The failure of the task once the budget is spent. */
    public ConnectException spent(Throwable lastFailure) {
        return new ConnectException(
                "Gave up: requests to Cassandra failed for retry.budget.ms=" + atMost.toMillis()
                        + " ms. Raise it, or set it to -1 to retry without limit. Last failure: "
                        + lastFailure.getMessage(),
                lastFailure);
    }
}
