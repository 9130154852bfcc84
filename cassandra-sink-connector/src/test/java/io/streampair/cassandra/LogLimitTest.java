// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.window.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogLimitTest {
    private final FakeClock clock = new FakeClock();
    private final LogLimit limit = new LogLimit(Duration.ofSeconds(30), clock);

    @Test
    void should_log_the_first_event_and_then_one_in_each_interval_with_the_number_of_the_others() {
        assertThat(limit.next()).hasValue(0);
        clock.advance(Duration.ofSeconds(29));
        assertThat(limit.next()).isEmpty();
        assertThat(limit.next()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(limit.next()).hasValue(2);
        assertThat(limit.next()).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(limit.next()).hasValue(1);
    }
}
