// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.streampair.cassandra.write.Backoff;
import io.streampair.cassandra.write.FailureKind;
import io.streampair.cassandra.write.RetryBudget;
import io.streampair.cassandra.write.Timing;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the cluster, and retries while the cluster cannot be reached. */
final class RetryingCall<T> implements Callable<T> {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofSeconds(10);
    private static final int LOGIN_ATTEMPTS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(RetryingCall.class);

    private final Callable<T> attempt;
    private final RetryBudget budget;
    private final Backoff backoff;
    private final Timing timing;

    /** @param attempt throws exceptions that {@link FailureKind} classifies; an interrupt ends it */
    RetryingCall(Callable<T> attempt, RetryBudget budget, Timing timing) {
        this.attempt = attempt;
        this.budget = budget;
        this.backoff = new Backoff(FIRST_RETRY, LAST_RETRY, timing);
        this.timing = timing;
    }

    /** @throws RuntimeException if the failure is not transient, or the budget is spent */
    @Override
    public T call() throws Exception {
        long start = budget.now();
        for (int failures = 1; ; failures++) {
            try {
                T result = attempt.call();
                if (failures > 1) {
                    LOG.info("Cassandra is available again, at attempt {}", failures);
                }
                return result;
            } catch (RuntimeException e) {
                if (!FailureKind.of(e).mayPass() && !isNewPassword(e, failures)) {
                    throw e;
                }
                if (budget.isSpent(start)) {
                    throw budget.spent(e);
                }
                if (failures == 1) {
                    LOG.warn("Cassandra is not available; retrying: {}", e.getMessage());
                }
                timing.sleep(backoff.after(failures));
            }
        }
    }

    /** A changed password may reach some nodes, or the worker, later than others. */
    private static boolean isNewPassword(RuntimeException failure, int failures) {
        return failure instanceof RefusedLoginException && failures < LOGIN_ATTEMPTS;
    }
}
