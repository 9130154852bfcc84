// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final FakeTiming timing = new FakeTiming();

    @Test
    void should_be_spent_when_its_time_has_passed_since_the_first_failure() {
        RetryBudget budget = new RetryBudget(Duration.ofSeconds(10), timing::nanos);
        timing.advance(Duration.ofHours(1));
        long failingSince = budget.now();

        assertThat(budget.isSpent(failingSince)).isFalse();
        timing.advance(Duration.ofMillis(9_999));
        assertThat(budget.isSpent(failingSince)).isFalse();
        timing.advance(Duration.ofMillis(1));
        assertThat(budget.isSpent(failingSince)).isTrue();
    }

    @Test
    void should_never_be_spent_without_a_limit() {
        timing.advance(Duration.ofDays(1_000));
        assertThat(new RetryBudget(null, timing::nanos).isSpent(0)).isFalse();
    }
}
