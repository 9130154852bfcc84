// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.connect.errors.ConnectException;

/** How long something that fails is tried again; thread-safe. */
public final class RetryBudget {
    private final Duration atMost;
    private final LongSupplier clock;

    /**
     * @param atMost from the first failure on; null for ever
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    public RetryBudget(Duration atMost, LongSupplier clock) {
        this.atMost = atMost;
        this.clock = clock;
    }

    /** Now, by the clock of the budget. */
    public long now() {
        return clock.getAsLong();
    }

    /** Whether something that fails since then is not to be tried again. */
    public boolean isSpent(long failingSince) {
        return atMost != null && now() - failingSince >= atMost.toNanos();
    }

    /** What to say then. */
    public ConnectException spent(Throwable lastFailure) {
        return new ConnectException(
                "Cassandra has failed for retry.budget.ms=" + atMost.toMillis()
                        + " ms, so that nothing is tried again; set it to -1 to try for ever. The last failure: "
                        + lastFailure.getMessage(),
                lastFailure);
    }
}
